package io.fondaco.api.review;

import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.product.DataProduct;
import io.fondaco.product.organisation.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks whether each access is still needed.
 *
 * @param product {@code domain/slug}, where it covers one product
 * @param domain where it covers one domain
 * @param onSilence what becomes of what nobody answers for
 * @param yours how many of its items the caller answers for
 * @param open how many of those wait for an answer
 */
public record ReviewView(
        UUID id,
        Review.Scope scope,
        Optional<String> product,
        Optional<String> domain,
        LocalDate dueOn,
        Review.OnSilence onSilence,
        String startedBy,
        Instant startedAt,
        Optional<Instant> closedAt,
        int yours,
        long open) {

    static ReviewView of(Review review, List<ReviewItem> yours) {
        return new ReviewView(
                review.id(),
                review.scope(),
                review.product().map(DataProduct::path),
                review.domain().map(Domain::slug),
                review.dueOn(),
                review.onSilence(),
                review.startedBy(),
                review.startedAt(),
                review.closedAt(),
                yours.size(),
                yours.stream().filter(ReviewView::isOpen).count());
    }

    private static boolean isOpen(ReviewItem item) {
        return item.answer().isEmpty() && item.agreement().isOpen();
    }
}
