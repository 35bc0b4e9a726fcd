package io.fondaco.api.product;

import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductVersion;
import java.time.Instant;

/** One published state of a product. */
public record VersionView(String number, ProductStatus status, String note, Instant publishedAt) {

    /** As it is kept. */
    public static VersionView of(ProductVersion version) {
        return new VersionView(version.number(), version.status(), version.note(), version.publishedAt());
    }
}
