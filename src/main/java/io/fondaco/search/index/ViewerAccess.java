package io.fondaco.search.index;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a search must know of the viewer's access.
 *
 * @param known how the viewer stands to the products that they asked for or could read at some time
 * @param openCatalogs catalogs for which the engine keeps no grants
 */
public record ViewerAccess(Map<UUID, AccessGroup> known, Set<String> openCatalogs) {

    /** A viewer who never asked for anything, where every catalog keeps grants. */
    public static final ViewerAccess NONE = new ViewerAccess(Map.of(), Set.of());

    /** Products that the viewer reads by an agreement. */
    public Set<UUID> held() {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() == AccessGroup.HELD)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public ViewerAccess {
        known = Map.copyOf(known);
        openCatalogs = Set.copyOf(openCatalogs);
    }
}
