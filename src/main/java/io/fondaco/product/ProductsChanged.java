package io.fondaco.product;

import java.util.Set;
import java.util.UUID;

/** These products are new, changed or retired; fired in the transaction of the change. */
public record ProductsChanged(Set<UUID> products) {

    public ProductsChanged {
        products = Set.copyOf(products);
    }
}
