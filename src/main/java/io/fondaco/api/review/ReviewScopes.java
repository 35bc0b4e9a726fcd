package io.fondaco.api.review;

import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.api.Sent;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.product.organisation.Domains;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a new review is to cover from what was sent. */
@ApplicationScoped
class ReviewScopes {

    private final ProductLookup products;
    private final Domains domains;

    ReviewScopes(ProductLookup products, Domains domains) {
        this.products = products;
        this.domains = domains;
    }

    ReviewScope of(@Nullable ReviewBody sent) {
        Review.Scope scope = sent == null ? null : sent.scope();
        LocalDate dueOn = sent == null ? null : sent.dueOn();
        Map<String, String> errors = new LinkedHashMap<>();
        if (scope == null) {
            errors.put("scope", "Say PRODUCT, DOMAIN or ALL");
        }
        if (dueOn == null) {
            errors.put("dueOn", "Choose a day after today, at most a year ahead");
        }
        if (sent == null || scope == null || dueOn == null) {
            throw new Invalid("review-invalid", errors);
        }
        Review.OnSilence onSilence = sent.onSilence() == null ? Review.OnSilence.END : sent.onSilence();
        return switch (scope) {
            case PRODUCT -> ReviewScope.of(products.visible(ProductPath.of(sent.product())), dueOn, onSilence);
            case DOMAIN ->
                ReviewScope.of(
                        domains.bySlug(Sent.text(sent.domain())).orElseThrow(Domains::unknown), dueOn, onSilence);
            case ALL -> ReviewScope.ofAll(dueOn, onSilence);
        };
    }
}
