package io.fondaco.web.access.manage;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.UnreadObjects;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What is known of the access to a product: in Trino, in force and asked for. */
@ApplicationScoped
class AccessFacts {

    /**
     * What is known of one product.
     *
     * @param outside what was given outside the portal
     * @param obstacles why nobody can read some of it, a sentence each
     * @param unread what could not be read at the last look, a sentence each
     * @param holders how many people, teams and programs hold an agreement in force
     * @param waiting how many requests wait
     */
    record Known(
            List<Grant> grants,
            List<UnmanagedGrant> outside,
            Collection<String> obstacles,
            Collection<String> unread,
            int holders,
            long waiting) {}

    private final Grants grants;
    private final UnmanagedGrants outside;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final ViewObstacles obstacles;
    private final UnreadObjects unread;

    AccessFacts(
            Grants grants,
            UnmanagedGrants outside,
            Agreements agreements,
            AccessRequests requests,
            ViewObstacles obstacles,
            UnreadObjects unread) {
        this.grants = grants;
        this.outside = outside;
        this.agreements = agreements;
        this.requests = requests;
        this.obstacles = obstacles;
        this.unread = unread;
    }

    Known of(DataProduct product) {
        List<Agreement> held = agreements.givenBy(List.of(product));
        return new Known(
                grants.on(product),
                outside.on(product),
                obstacles.of(product.ports()).values(),
                unread.of(product.ports()).values(),
                (int) held.stream().map(Agreement::principal).distinct().count(),
                requests.countWaiting(product));
    }
}
