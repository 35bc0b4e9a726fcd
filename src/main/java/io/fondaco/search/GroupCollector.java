package io.fondaco.search;

import io.fondaco.product.ProductStatus;
import io.fondaco.search.index.DocumentAccess;
import io.fondaco.search.index.Fields;
import io.fondaco.search.index.GroupValues;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopFieldCollector;

/**
 * Passes on what meets the chosen values of every group, and counts in one go what each value of a group would
 * leave: a document that misses one group only still counts in that group.
 */
final class GroupCollector implements Collector {

    private static final List<FacetGroup> GROUPS = List.of(FacetGroup.values());

    private final TopFieldCollector hits;
    private final Map<FacetGroup, Set<String>> chosen;
    private final DocumentAccess access;
    private final Map<FacetGroup, Map<String, Long>> counts = new EnumMap<>(FacetGroup.class);

    GroupCollector(TopFieldCollector hits, Map<FacetGroup, Set<String>> chosen, DocumentAccess access) {
        this.hits = hits;
        this.chosen = chosen;
        this.access = access;
        GROUPS.forEach(group -> counts.put(group, new HashMap<>()));
    }

    Map<FacetGroup, Map<String, Long>> counts() {
        return counts;
    }

    long total() {
        return hits.getTotalHits();
    }

    ScoreDoc[] from(int start, int most) {
        return hits.topDocs(start, most).scoreDocs;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        LeafCollector next = hits.getLeafCollector(context);
        List<GroupValues> values = List.of(
                GroupValues.of(context, Fields.DOMAIN, this::isChosenDomain),
                access.in(context, this::isChosenAccess),
                GroupValues.of(context, Fields.STATUS, this::isChosenStatus),
                GroupValues.of(context, Fields.TIER, this::isChosenTier),
                GroupValues.of(context, Fields.PERSONAL_DATA, this::isChosenPersonalData));
        return new Leaf(next, values);
    }

    private boolean isChosenDomain(String value) {
        return isChosen(FacetGroup.DOMAIN, value);
    }

    private boolean isChosenAccess(String value) {
        return isChosen(FacetGroup.ACCESS, value);
    }

    private boolean isChosenTier(String value) {
        return isChosen(FacetGroup.TIER, value);
    }

    private boolean isChosenPersonalData(String value) {
        return isChosen(FacetGroup.PERSONAL_DATA, value);
    }

    /** What is retired is found by those only who look for it. */
    private boolean isChosenStatus(String value) {
        return chosen.get(FacetGroup.STATUS).isEmpty()
                ? !value.equals(ProductStatus.RETIRED.name())
                : isChosen(FacetGroup.STATUS, value);
    }

    private boolean isChosen(FacetGroup group, String value) {
        return chosen.get(group).isEmpty() || chosen.get(group).contains(value);
    }

    private final class Leaf implements LeafCollector {

        private final LeafCollector next;
        private final List<GroupValues> values;

        Leaf(LeafCollector next, List<GroupValues> values) {
            this.next = next;
            this.values = values;
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            next.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            int missed = 0;
            int missedGroup = -1;
            for (int group = 0; group < values.size(); group++) {
                if (!values.get(group).moveTo(document)) {
                    missed++;
                    missedGroup = group;
                }
            }
            if (missed == 0) {
                values.forEach(GroupValues::count);
                next.collect(document);
            } else if (missed == 1) {
                values.get(missedGroup).count();
            }
        }

        @Override
        public void finish() throws IOException {
            for (int group = 0; group < values.size(); group++) {
                values.get(group).addTo(counts.get(GROUPS.get(group)));
            }
            next.finish();
        }
    }
}
