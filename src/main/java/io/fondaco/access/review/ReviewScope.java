package io.fondaco.access.review;

import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Domain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a new review is to cover.
 *
 * @param product the product, or null if it covers more
 * @param domain the domain, or null if it covers one product or all
 */
public record ReviewScope(
        Review.Scope scope,
        @Nullable DataProduct product,
        @Nullable Domain domain,
        LocalDate dueOn,
        Review.OnSilence onSilence) {

    /** A review of one product. */
    public static ReviewScope of(DataProduct product, LocalDate dueOn, Review.OnSilence onSilence) {
        return new ReviewScope(Review.Scope.PRODUCT, product, null, dueOn, onSilence);
    }

    /** A review of a domain. */
    public static ReviewScope of(Domain domain, LocalDate dueOn, Review.OnSilence onSilence) {
        return new ReviewScope(Review.Scope.DOMAIN, null, domain, dueOn, onSilence);
    }

    /** A review of everything. */
    public static ReviewScope ofAll(LocalDate dueOn, Review.OnSilence onSilence) {
        return new ReviewScope(Review.Scope.ALL, null, null, dueOn, onSilence);
    }
}
