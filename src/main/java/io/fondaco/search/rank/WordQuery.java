package io.fondaco.search.rank;

import io.fondaco.search.index.Fields;
import io.fondaco.search.text.Analysis;
import io.fondaco.search.text.Words.Word;
import io.fondaco.search.text.Writing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Where one word is found. It counts for more in a name than in a description; no place counts for more than 1, and
 * since the rarest of a million terms is worth 14, all places of one word stay under half a step of a {@link Stage}.
 */
final class WordQuery {

    private static final Map<String, Float> PLACES = new LinkedHashMap<>();

    static {
        PLACES.put(Fields.TAGS, 0.6f);
        PLACES.put(Fields.COLUMNS, 0.4f);
        PLACES.put(Fields.DATASETS, 0.4f);
        PLACES.put(Fields.SUMMARY, 0.4f);
        PLACES.put(Fields.DOMAIN_NAME, 0.25f);
        PLACES.put(Fields.OWNER, 0.25f);
        PLACES.put(Fields.MEANINGS, 0.2f);
        PLACES.put(Fields.DESCRIPTION, 0.12f);
    }

    private static final float UNSTEMMED = 0.4f;
    private static final float JOINED = 0.4f;
    private static final float BEGINNING = 0.05f;
    private static final float FUZZY = 0.03f;
    /** A word found in several places is worth a little more than in one. */
    private static final float OTHER_PLACES = 0.1f;

    private static final int SHORTEST_BEGINNING = 3;
    /** From this length on the s of "temps" is left out, which are "temperatures". */
    private static final int SHORTEST_PLURAL = 4;

    /** One way to write the word, and how many terms it is in the index. */
    private record Form(String text, int terms) {}

    private final Word word;
    private final boolean last;
    private final QueryBuilder builder = new QueryBuilder(Analysis.ASKED);
    private final List<Form> forms;
    private final Query inName;

    /** @param last whether nothing is typed after it yet, so that it may be the beginning of a word */
    WordQuery(Word word, boolean last) {
        this.word = word;
        this.last = last;
        this.forms = Writing.forms(word.text()).stream()
                .map(form -> new Form(form, Analysis.terms(Analysis.ASKED, form).size()))
                .toList();
        this.inName = named();
    }

    /** Found in the name. */
    Query inName() {
        return inName;
    }

    private Query named() {
        List<Query> places = in(Fields.NAME);
        if (!word.quoted()) {
            addJoined(places, Fields.NAME_WORDS, UNSTEMMED);
            addBeginnings(places, Fields.NAME_WORDS);
        }
        return any(places);
    }

    /** Found anywhere. */
    Query anywhere(boolean near) {
        return any(List.copyOf(places(near).values()));
    }

    /** What finds it in each field of the index, with what it is worth there. */
    Map<String, Query> places(boolean near) {
        Map<String, Query> places = new LinkedHashMap<>();
        places.put(Fields.NAME, inName());
        PLACES.forEach((field, boost) -> places.put(field, new BoostQuery(any(in(field)), boost)));
        if (!word.quoted()) {
            List<Query> joined = new ArrayList<>();
            addJoined(joined, Fields.JOINED, JOINED);
            places.put(Fields.JOINED, any(joined));
            List<Query> unstemmed = new ArrayList<>();
            addBeginnings(unstemmed, Fields.WORDS);
            if (near) {
                addNear(unstemmed);
            }
            places.put(Fields.WORDS, any(unstemmed));
        }
        return places;
    }

    private static Query any(List<Query> places) {
        return places.size() == 1 ? places.getFirst() : new DisjunctionMaxQuery(places, OTHER_PLACES);
    }

    private List<Query> in(String field) {
        List<Query> found = new ArrayList<>();
        for (Form form : forms) {
            Query query = builder.createPhraseQuery(field, form.text());
            if (query != null) {
                found.add(form.terms() == 1 ? query : new BoostQuery(query, 1f / form.terms()));
            }
        }
        return found;
    }

    private void addJoined(List<Query> places, String field, float boost) {
        for (String key : Writing.keys(word.text())) {
            places.add(new BoostQuery(new TermQuery(new Term(field, key)), boost));
        }
    }

    private void addBeginnings(List<Query> places, String field) {
        int shortest = last ? SHORTEST_BEGINNING - 1 : SHORTEST_BEGINNING;
        for (String key : Writing.keys(word.text())) {
            String beginning =
                    key.length() > SHORTEST_PLURAL && key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
            if (beginning.length() >= shortest) {
                places.add(new BoostQuery(new PrefixQuery(new Term(field, beginning)), BEGINNING));
            }
        }
    }

    private void addNear(List<Query> places) {
        for (String key : Writing.keys(word.text())) {
            int typos = Typos.forgivenIn(key);
            if (typos > 0) {
                Query near = new FuzzyQuery(new Term(Fields.WORDS, key), typos);
                places.add(new BoostQuery(new ConstantScoreQuery(near), FUZZY));
            }
        }
    }
}
