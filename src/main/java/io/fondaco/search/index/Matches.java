package io.fondaco.search.index;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** The documents that a query finds, in no order and without counting what they are worth. */
public final class Matches {

    /** Takes one of them. */
    @FunctionalInterface
    public interface Taker {
        /** Takes the document of this number. */
        void take(int document) throws IOException;
    }

    private Matches() {}

    /** Hands on each of them. */
    public static void each(IndexSearcher searcher, Query query, Taker taker) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(segment);
            if (scorer == null) {
                continue;
            }
            Bits live = segment.reader().getLiveDocs();
            DocIdSetIterator documents = scorer.iterator();
            for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                if (live == null || live.get(at)) {
                    taker.take(segment.docBase + at);
                }
            }
        }
    }
}
