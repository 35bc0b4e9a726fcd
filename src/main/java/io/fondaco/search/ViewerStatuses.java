package io.fondaco.search;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.search.index.AccessGroup;
import io.fondaco.search.index.ViewerAccess;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
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

    private final AccessRequests requests;
    private final Agreements agreements;
    private final AccessStatuses statuses;
    private final DataProducts products;
    private final Catalogs catalogs;

    private final Map<String, ViewerAccess> known = new HashMap<>();

    ViewerStatuses(
            AccessRequests requests,
            Agreements agreements,
            AccessStatuses statuses,
            DataProducts products,
            Catalogs catalogs) {
        this.requests = requests;
        this.agreements = agreements;
        this.statuses = statuses;
        this.products = products;
        this.catalogs = catalogs;
    }

    @Transactional
    ViewerAccess of(Person viewer) {
        ViewerAccess access = known.get(viewer.name());
        if (access == null) {
            access = look(viewer);
            known.put(viewer.name(), access);
        }
        return access;
    }

    private ViewerAccess look(Person viewer) {
        Set<UUID> touched = new HashSet<>(requests.productsOf(viewer));
        touched.addAll(agreements.productsOf(viewer));
        Map<UUID, AccessGroup> groups = new HashMap<>();
        statuses.of(viewer, products.byIds(touched))
                .forEach((id, status) -> groups.put(id, AccessGroup.of(status.state())));
        Set<String> open =
                catalogs.withoutGrants().stream().map(CatalogName::toString).collect(Collectors.toSet());
        return new ViewerAccess(groups, open);
    }
}
