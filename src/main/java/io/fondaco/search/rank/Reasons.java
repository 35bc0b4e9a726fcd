package io.fondaco.search.rank;

import io.fondaco.search.index.Fields;
import io.fondaco.search.rank.Why.WordFound;
import io.fondaco.search.text.Words.Word;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Works out why products are found. It takes its time, so it is asked for a page of them at most. */
public final class Reasons {

    private final IndexSearcher searcher;
    private final Query query;
    private final List<Word> words;
    private final boolean near;

    public Reasons(IndexSearcher searcher, Asked asked) {
        this.searcher = searcher;
        this.query = asked.query();
        this.words = asked.words().telling();
        this.near = asked.strictness() == Strictness.NEAR;
    }

    /** Why this document is found. */
    public Why of(int document) throws IOException {
        float score = searcher.explain(query, document).getValue().floatValue();
        List<WordFound> found = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            found.add(new WordFound(
                    words.get(at).text(),
                    fields(new WordQuery(words.get(at), at == words.size() - 1).places(near), document)));
        }
        boolean late = value(document, Fields.LATE) > 0;
        return new Why(
                Stage.of(score),
                found,
                late,
                Stage.fit(score, late),
                value(document, Fields.QUERIES),
                Instant.ofEpochMilli(value(document, Fields.PUBLISHED)));
    }

    private List<String> fields(Map<String, Query> places, int document) throws IOException {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, Query> place : places.entrySet()) {
            if (searcher.explain(place.getValue(), document).isMatch()) {
                fields.add(place.getKey());
            }
        }
        return fields;
    }

    private long value(int document, String field) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        var values = DocValues.getNumeric(segment.reader(), field);
        return values.advanceExact(document - segment.docBase) ? values.longValue() : 0;
    }
}
