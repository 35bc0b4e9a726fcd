package io.fondaco.search;

import io.fondaco.search.index.Fields;
import io.fondaco.search.rank.Asked;
import io.fondaco.search.text.Words;
import io.fondaco.search.text.Writing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Other words for those that found nothing, taken only from products that the viewer may know. */
final class Spelling {

    private final IndexSearcher searcher;
    private final IndexState state;
    private final Query visible;

    Spelling(IndexSearcher searcher, IndexState state, Query visible) {
        this.searcher = searcher;
        this.state = state;
        this.visible = visible;
    }

    /** The same words with those replaced that nothing has; empty if that would find nothing either. */
    Optional<String> suggest(Words words) throws IOException {
        List<String> better = new ArrayList<>();
        boolean changed = false;
        for (Words.Word word : words.all()) {
            Optional<String> other =
                    word.quoted() || finds(Asked.all(asText(word)).query())
                            ? Optional.empty()
                            : replacement(word.text());
            changed |= other.isPresent();
            better.add(other.orElse(asText(word)));
        }
        String text = String.join(" ", better);
        return changed && finds(Asked.all(text).query()) ? Optional.of(text) : Optional.empty();
    }

    private Optional<String> replacement(String word) throws IOException {
        Term term = new Term(Fields.WORDS, Writing.keys(word).getFirst());
        for (String candidate : state.like(term)) {
            if (finds(new TermQuery(new Term(Fields.WORDS, candidate)))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static String asText(Words.Word word) {
        return word.quoted() ? "\"" + word.text() + "\"" : word.text();
    }

    private boolean finds(Query query) throws IOException {
        return searcher.count(VisibleDocuments.filtered(query, visible)) > 0;
    }
}
