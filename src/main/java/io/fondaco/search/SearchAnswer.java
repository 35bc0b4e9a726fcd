package io.fondaco.search;

import io.fondaco.common.Page;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found for its viewer.
 *
 * @param counts how many products each value of each group would leave, as if the group itself were free
 * @param near whether nothing had all the words and these only come near
 * @param suggestion words to search for instead, if those found nothing
 */
public record SearchAnswer(
        Page<Hit> hits, Map<FacetGroup, Map<String, Long>> counts, boolean near, Optional<String> suggestion) {

    public SearchAnswer {
        counts = Map.copyOf(counts);
    }
}
