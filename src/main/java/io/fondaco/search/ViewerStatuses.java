package io.fondaco.search;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.search.index.AccessGroup;
import io.fondaco.search.index.ViewerAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what a search must know of the viewer's access: at the cost of what they asked for, not of all products. */
@ApplicationScoped
class ViewerStatuses {

    private final AccessRequests requests;
    private final Agreements agreements;
    private final AccessStatuses standings;
    private final Catalogs catalogs;

    ViewerStatuses(AccessRequests requests, Agreements agreements, AccessStatuses standings, Catalogs catalogs) {
        this.requests = requests;
        this.agreements = agreements;
        this.standings = standings;
        this.catalogs = catalogs;
    }

    @Transactional
    ViewerAccess of(Person viewer) {
        Map<UUID, DataProduct> touched = new HashMap<>();
        Stream.concat(
                        requests.of(viewer).stream().map(AccessRequest::product),
                        agreements.of(viewer).stream()
                                .map(agreement -> agreement.port().product()))
                .forEach(product -> touched.put(product.id(), product));
        Map<UUID, AccessGroup> known = new HashMap<>();
        standings
                .of(viewer, touched.values())
                .forEach((id, standing) -> known.put(id, AccessGroup.of(standing.state())));
        Set<String> open = catalogs.listAll().stream()
                .filter(ability -> !ability.keepsGrants())
                .map(ability -> ability.catalog().toString())
                .collect(Collectors.toSet());
        return new ViewerAccess(known, open);
    }
}
