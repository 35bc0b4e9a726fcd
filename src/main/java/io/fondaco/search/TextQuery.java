package io.fondaco.search;

import io.fondaco.search.index.Analysis;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.ObjectName;
import io.fondaco.search.index.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** Words as a query: every word must be found somewhere, and it counts for more in a name than in a description. */
final class TextQuery {

    private static final Map<String, Float> BOOSTS = Map.of(
            Fields.NAME, 8f,
            Fields.TAGS, 5f,
            Fields.COLUMNS, 3f,
            Fields.SUMMARY, 3f,
            Fields.DOMAIN_NAME, 2f,
            Fields.OWNER, 2f,
            Fields.MEANINGS, 1.5f,
            Fields.DESCRIPTION, 1f);
    private static final float OBJECT = 100f;
    private static final float EXACT_COLUMN = 6f;
    private static final float BEGINNING = 0.5f;
    private static final float FUZZY = 0.3f;
    /** A word found in several places is worth a little more than in one. */
    private static final float OTHER_PLACES = 0.15f;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_FUZZY = 4;
    private static final int LONG_WORD = 8;

    private TextQuery() {}

    /** What has all the words, or a table or view of that name, which comes first. */
    static Query strict(String typed) {
        Query words = strict(Words.of(typed));
        return ObjectName.typed(typed)
                .<Query>map(name -> new BooleanQuery.Builder()
                        .add(words, Occur.SHOULD)
                        .add(new BoostQuery(new TermQuery(new Term(Fields.OBJECT, name)), OBJECT), Occur.SHOULD)
                        .build())
                .orElse(words);
    }

    static Query strict(Words words) {
        return of(words, false);
    }

    static Query near(Words words) {
        return of(words, true);
    }

    private static Query of(Words words, boolean near) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int clauses = 0;
        for (Words.Word word : words.all()) {
            List<Query> places = places(word, near);
            if (!places.isEmpty()) {
                all.add(new DisjunctionMaxQuery(places, OTHER_PLACES), Occur.MUST);
                clauses++;
            }
        }
        return clauses == 0 ? new MatchAllDocsQuery() : all.build();
    }

    private static List<Query> places(Words.Word word, boolean near) {
        List<Query> places = new ArrayList<>();
        QueryBuilder builder = new QueryBuilder(Analysis.ALL);
        BOOSTS.forEach((field, boost) -> {
            Query found = builder.createPhraseQuery(field, word.text());
            if (found != null) {
                places.add(new BoostQuery(found, boost));
            }
        });
        if (!word.quoted()) {
            places.add(new BoostQuery(
                    new TermQuery(new Term(Fields.EXACT_COLUMN, Fields.exact(word.text()))), EXACT_COLUMN));
            addUnstemmed(places, word.text(), near);
        }
        return places;
    }

    private static void addUnstemmed(List<Query> places, String text, boolean near) {
        List<Analysis.Term> terms = Analysis.terms(Analysis.PLAIN, text);
        if (terms.size() != 1) {
            return;
        }
        Term term = new Term(Fields.WORDS, terms.getFirst().text());
        int length = term.text().length();
        if (length >= SHORTEST_BEGINNING) {
            places.add(new BoostQuery(new PrefixQuery(term), BEGINNING));
        }
        if (near && length >= SHORTEST_FUZZY) {
            places.add(new BoostQuery(new FuzzyQuery(term, length >= LONG_WORD ? 2 : 1, 1), FUZZY));
        }
    }
}
