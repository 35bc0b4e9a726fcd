package io.fondaco.product.harvest;

import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;

/** Products that lie in catalogs for which Trino keeps no grants: whoever reaches the catalog reads them. */
@ApplicationScoped
public class OpenProducts {

    private final Catalogs catalogs;
    private final ViewObstacles obstacles;

    OpenProducts(Catalogs catalogs, ViewObstacles obstacles) {
        this.catalogs = catalogs;
        this.obstacles = obstacles;
    }

    /** Why there is nothing to ask for at one of them; that everybody reads it is said only of what is there. */
    public String why(DataProduct product) {
        return obstacles.of(product.ports()).isEmpty()
                ? "Trino keeps no grants for this catalog: whoever can reach it can read this."
                : "Trino keeps no grants for this catalog, so there is nothing to ask for.";
    }

    /** Whether the product lies in such catalogs only. */
    public boolean contains(DataProduct product) {
        return !product.ports().isEmpty()
                && product.ports().stream()
                        .noneMatch(port -> catalogs.mayKeepGrants(port.object().inCatalog()));
    }
}
