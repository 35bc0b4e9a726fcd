package io.fondaco.access;

import io.fondaco.product.DataProduct;
import io.fondaco.product.Domain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a new review is to cover.
 *
 * @param product the product, or null if it covers more
 * @param domain the domain, or null if it covers one product or all
 */
public record ReviewWish(
        Review.Scope scope,
        @Nullable DataProduct product,
        @Nullable Domain domain,
        LocalDate dueOn,
        Review.OnSilence onSilence) {

    /** A review of one product. */
    public static ReviewWish of(DataProduct product, LocalDate dueOn, Review.OnSilence onSilence) {
        return new ReviewWish(Review.Scope.PRODUCT, product, null, dueOn, onSilence);
    }

    /** A review of a domain. */
    public static ReviewWish of(Domain domain, LocalDate dueOn, Review.OnSilence onSilence) {
        return new ReviewWish(Review.Scope.DOMAIN, null, domain, dueOn, onSilence);
    }

    /** A review of everything. */
    public static ReviewWish ofAll(LocalDate dueOn, Review.OnSilence onSilence) {
        return new ReviewWish(Review.Scope.ALL, null, null, dueOn, onSilence);
    }
}
