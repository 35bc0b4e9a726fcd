package io.fondaco.access;

import java.util.Set;
import java.util.UUID;

/**
 * In whose place somebody decides today, and for which products.
 *
 * @param viewer who decides
 * @param names those in whose place, with the viewer's own
 * @param products ids of the products that one of them owns or approves for
 */
public record Desk(String viewer, Set<String> names, Set<UUID> products) {

    public Desk {
        names = Set.copyOf(names);
        products = Set.copyOf(products);
    }
}
