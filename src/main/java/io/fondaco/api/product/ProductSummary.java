package io.fondaco.api.product;

import io.fondaco.access.status.AccessState;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductStatus;
import java.util.List;

/**
 * A data product in a list.
 *
 * @param path {@code domain/slug}, the product's name in addresses
 * @param access how the viewer stands to it
 */
public record ProductSummary(
        String path,
        String name,
        String summary,
        String domain,
        String ownerTeam,
        ProductStatus status,
        String version,
        List<String> tags,
        AccessState access) {

    static ProductSummary of(DataProduct product, AccessState access) {
        return new ProductSummary(
                product.path(),
                product.name(),
                product.summary(),
                product.domain().slug(),
                product.ownerTeam(),
                product.status(),
                product.currentVersion(),
                List.copyOf(product.tags()),
                access);
    }
}
