package io.fondaco.search.rank;

import io.fondaco.search.text.Words;
import org.apache.lucene.search.Query;

/** Words that are searched for, and how much of them must be found. */
public record Asked(String text, Strictness strictness) {

    /** All of these words. */
    public static Asked all(String text) {
        return new Asked(text, Strictness.ALL);
    }

    /** The words themselves. */
    public Words words() {
        return Words.of(text);
    }

    /** What finds them, in order. */
    public Query query() {
        return RankedQuery.of(this);
    }
}
