package io.fondaco.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One search for products.
 *
 * @param text what the viewer typed; empty to browse
 * @param chosen the chosen values of each group, as the index writes them
 * @param tags tags that a product must all have
 * @param teams owning teams, any of which will do
 * @param page the page's number, from 1
 */
public record ProductSearch(
        String text,
        Map<FacetGroup, Set<String>> chosen,
        Set<String> tags,
        Set<String> teams,
        Sorting sorting,
        int page,
        int size) {

    public ProductSearch {
        Map<FacetGroup, Set<String>> complete = new EnumMap<>(FacetGroup.class);
        for (FacetGroup group : FacetGroup.values()) {
            complete.put(group, Set.copyOf(chosen.getOrDefault(group, Set.of())));
        }
        teams = Set.copyOf(teams);
        complete.put(FacetGroup.OWNER, teams);
        chosen = Map.copyOf(complete);
        tags = Set.copyOf(tags);
    }

    /** The same search for other words. */
    public ProductSearch withText(String other) {
        return new ProductSearch(other, chosen, tags, teams, sorting, page, size);
    }

    /** The same search with other choices in one group. */
    public ProductSearch with(FacetGroup group, Set<String> values) {
        Map<FacetGroup, Set<String>> others = new EnumMap<>(chosen);
        others.put(group, values);
        return new ProductSearch(text, others, tags, teams, sorting, page, size);
    }
}
