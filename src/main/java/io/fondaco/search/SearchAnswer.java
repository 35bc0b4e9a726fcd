package io.fondaco.search;

import io.fondaco.common.Page;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found for its viewer.
 *
 * @param counts how many products each value of each group would leave, as if the group itself were free
 * @param tags how many of the products have each of the commonest tags
 * @param owners what pages call the owning teams that were counted
 * @param near whether nothing had all the words and these only come near
 * @param suggestion words to search for instead, if those found nothing
 */
public record SearchAnswer(
        Page<Hit> hits,
        Map<FacetGroup, Map<String, Long>> counts,
        Map<String, Long> tags,
        Map<String, String> owners,
        boolean near,
        Optional<String> suggestion) {

    public SearchAnswer {
        counts = Map.copyOf(counts);
        tags = Map.copyOf(tags);
        owners = Map.copyOf(owners);
    }
}
