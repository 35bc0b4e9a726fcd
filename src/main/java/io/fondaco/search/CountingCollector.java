package io.fondaco.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.util.Bits;

/** The first documents of a search in their order; what the viewer may not know is passed over, all others are counted. */
record CountingCollector(TopFieldCollector top, Bits visible, GroupCounts groups)
        implements CollectorManager<Collector, TopDocs> {

    /** The index is searched by one thread, so one collector sees all. */
    @Override
    public Collector newCollector() {
        return new FilterCollector(top) {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
                return new Leaf(super.getLeafCollector(context), context.docBase, visible, groups);
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE;
            }
        };
    }

    @Override
    public TopDocs reduce(Collection<Collector> collectors) {
        return top.topDocs();
    }

    private record Leaf(LeafCollector next, int base, Bits visible, GroupCounts groups) implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            next.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            if (visible.get(base + document) && groups.take(base + document)) {
                next.collect(document);
            }
        }

        @Override
        public void finish() throws IOException {
            next.finish();
        }
    }
}
