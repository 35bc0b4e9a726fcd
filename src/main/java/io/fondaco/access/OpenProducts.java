package io.fondaco.access;

import io.fondaco.product.Catalogs;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;

/** Products that lie in catalogs for which Trino keeps no grants: whoever reaches the catalog reads them. */
@ApplicationScoped
class OpenProducts {

    private final Catalogs catalogs;

    OpenProducts(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    boolean contains(DataProduct product) {
        return !product.ports().isEmpty()
                && product.ports().stream()
                        .noneMatch(port -> catalogs.mayKeepGrants(port.object().inCatalog()));
    }
}
