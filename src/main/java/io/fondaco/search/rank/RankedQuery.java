package io.fondaco.search.rank;

import io.fondaco.search.index.Fields;
import io.fondaco.search.text.Words;
import io.fondaco.search.text.Words.Word;
import io.fondaco.search.text.Writing;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Words as a query, in {@link Stage}s. */
final class RankedQuery {

    private static final float EXACT_COLUMN = 4f;

    private final Words words;
    private final List<WordQuery> telling = new ArrayList<>();
    private final Strictness strictness;

    private RankedQuery(Words words, Strictness strictness) {
        this.words = words;
        this.strictness = strictness;
        List<Word> all = words.telling();
        for (int at = 0; at < all.size(); at++) {
            telling.add(new WordQuery(all.get(at), at == all.size() - 1));
        }
    }

    /** Everything, if nothing was typed; nothing, if no letter was. */
    static Query of(Asked asked) {
        Words words = asked.words();
        if (words.isEmpty()) {
            return asked.text().isBlank() ? new MatchAllDocsQuery() : new MatchNoDocsQuery();
        }
        return new RankedQuery(words, asked.strictness()).query();
    }

    private Query query() {
        return new BooleanQuery.Builder()
                .add(found(), Occur.MUST)
                .add(stages(), Occur.SHOULD)
                .add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term(Fields.CURRENT, Fields.YES))),
                                Stage.HALF_STEP),
                        Occur.SHOULD)
                .build();
    }

    /** What has all the words, or is called so. */
    private Query found() {
        return new BooleanQuery.Builder()
                .add(words(), Occur.SHOULD)
                .add(nothingFor(called(Fields.NAME_KEY)), Occur.SHOULD)
                .add(nothingFor(called(Fields.ADDRESS_KEY)), Occur.SHOULD)
                .add(nothingFor(called(Fields.JOINED)), Occur.SHOULD)
                .add(nothingFor(called(Fields.NAME_WORDS)), Occur.SHOULD)
                .add(nothingFor(called(Fields.WORDS)), Occur.SHOULD)
                .add(new BoostQuery(called(Fields.COLUMN_KEY), EXACT_COLUMN), Occur.SHOULD)
                .build();
    }

    private static Query nothingFor(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    /** Each word counts for its part, so that many words don't lift a product into another stage. */
    private Query words() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        float part = 1f / telling.size();
        Occur occur = strictness == Strictness.MOST ? Occur.SHOULD : Occur.MUST;
        for (WordQuery word : telling) {
            all.add(new BoostQuery(word.anywhere(strictness == Strictness.NEAR), part), occur);
        }
        if (strictness == Strictness.MOST) {
            all.setMinimumNumberShouldMatch((2 * telling.size() + 2) / 3);
        }
        return all.build();
    }

    private Query stages() {
        BooleanQuery.Builder every = new BooleanQuery.Builder();
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        telling.forEach(word -> every.add(word.inName(), Occur.FILTER));
        telling.forEach(word -> some.add(word.inName(), Occur.SHOULD));
        return new DisjunctionMaxQuery(
                List.of(
                        Stage.EXACT_NAME.of(called(Fields.NAME_KEY)),
                        Stage.OTHER_NAME.of(called(Fields.ADDRESS_KEY)),
                        Stage.ALL_IN_NAME.of(
                                new DisjunctionMaxQuery(List.of(every.build(), called(Fields.NAME_WORDS)), 0)),
                        Stage.NAME_AND_MORE.of(some.build())),
                0);
    }

    private Query called(String field) {
        List<Query> keys = new ArrayList<>();
        for (String key : Writing.keys(words.text())) {
            keys.add(new ConstantScoreQuery(new TermQuery(new Term(field, new BytesRef(key)))));
        }
        return new DisjunctionMaxQuery(keys, 0);
    }
}
