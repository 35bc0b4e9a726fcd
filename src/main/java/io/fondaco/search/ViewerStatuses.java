package io.fondaco.search;

import io.fondaco.access.status.ListedAccess;
import io.fondaco.access.status.ListedStates;
import io.fondaco.access.status.ListedStates.Touched;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.identity.Person;
import io.fondaco.search.index.AccessGroup;
import io.fondaco.search.index.ViewerAccess;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds out what a search must know of the viewer's access: at the cost of what they asked for, not of all products, and
 * once for all searches of a page.
 */
@RequestScoped
class ViewerStatuses {

    private final ListedStates states;

    private final Map<String, Touched> known = new HashMap<>();

    ViewerStatuses(ListedStates states) {
        this.states = states;
    }

    Touched touchedBy(Person viewer) {
        Touched touched = known.get(viewer.name());
        if (touched == null) {
            touched = states.touchedBy(viewer);
            known.put(viewer.name(), touched);
        }
        return touched;
    }

    /** How the viewer stands to each of these products. */
    Map<UUID, ListedAccess> of(Person viewer, Collection<ListedProducts.Row> products) {
        return states.of(
                viewer,
                products.stream().map(ListedProducts.Row::id).collect(Collectors.toSet()),
                products.stream()
                        .filter(product -> product.ownerships() > 0)
                        .map(ListedProducts.Row::id)
                        .collect(Collectors.toSet()),
                touchedBy(viewer));
    }

    ViewerAccess of(Person viewer) {
        Touched touched = touchedBy(viewer);
        Map<UUID, AccessGroup> groups = new HashMap<>();
        touched.states().forEach((id, state) -> groups.put(id, AccessGroup.of(state.state())));
        Set<String> open =
                touched.openCatalogs().stream().map(CatalogName::toString).collect(Collectors.toSet());
        return new ViewerAccess(groups, open);
    }
}
