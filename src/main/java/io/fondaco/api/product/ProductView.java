package io.fondaco.api.product;

import io.fondaco.access.status.AccessState;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One data product.
 *
 * @param path {@code domain/slug}, the product's name in addresses
 * @param type what kind of product it is, such as {@code sourceAligned}; may be empty
 * @param synonyms other names by which people look for it
 * @param maxPeriod how long one agreement may last at most, as an ISO 8601 period
 * @param successor {@code domain/slug} of the product to use instead, if this one is deprecated
 * @param access how the viewer stands to it
 */
public record ProductView(
        String path,
        String name,
        String summary,
        String purpose,
        String limitations,
        String domain,
        String ownerTeam,
        Set<String> owners,
        ProductStatus status,
        String version,
        Optional<Tier> tier,
        Set<String> tags,
        String type,
        List<String> synonyms,
        String terms,
        String termsVersion,
        String maxPeriod,
        Optional<String> successor,
        Instant updatedAt,
        AccessState access,
        List<PortView> ports,
        List<VersionView> versions) {

    static ProductView of(DataProduct product, AccessState access) {
        return new ProductView(
                product.path(),
                product.name(),
                product.summary(),
                product.purpose(),
                product.limitations(),
                product.domain().slug(),
                product.ownerTeam(),
                product.people(ProductRole.OWNER),
                product.status(),
                product.currentVersion(),
                product.tier(),
                product.tags(),
                product.type(),
                product.synonyms(),
                product.terms(),
                product.termsVersion(),
                product.maxPeriod().toString(),
                product.successor(),
                product.updatedAt(),
                access,
                product.ports().stream().map(PortView::of).toList(),
                product.versions().stream().map(VersionView::of).toList());
    }
}
