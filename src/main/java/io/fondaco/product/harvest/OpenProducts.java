package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Those of these products, with one look at the catalogs. */
    public Set<DataProduct> among(Collection<DataProduct> products) {
        if (products.isEmpty()) {
            return Set.of();
        }
        Set<CatalogName> without = catalogs.withoutGrants();
        return without.isEmpty()
                ? Set.of()
                : products.stream()
                        .filter(product -> !product.ports().isEmpty()
                                && product.ports().stream()
                                        .allMatch(port ->
                                                without.contains(port.object().inCatalog())))
                        .collect(Collectors.toSet());
    }

    /** Ids of some published products that lie in one of them. */
    public List<UUID> some(int most) {
        Set<String> names =
                catalogs.withoutGrants().stream().map(CatalogName::name).collect(Collectors.toSet());
        return names.isEmpty()
                ? List.of()
                : catalogs.getEntityManager()
                        .createQuery(
                                "select distinct port.product.id from OutputPort port where port.removed = false"
                                        + " and port.object.catalog in :names and port.product.status ="
                                        + " io.fondaco.product.ProductStatus.ACTIVE",
                                UUID.class)
                        .setParameter("names", names)
                        .setMaxResults(most)
                        .getResultList();
    }

    /** Whether the product lies in such catalogs only. */
    public boolean contains(DataProduct product) {
        return !among(Set.of(product)).isEmpty();
    }
}
