package io.fondaco.api.review;

import io.fondaco.access.Agreement;
import io.fondaco.access.ReviewItem;
import io.fondaco.api.access.HolderView;
import io.fondaco.usage.report.LastUses;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells of an access in a review what helps to answer. */
@ApplicationScoped
class ReviewItemViews {

    private final LastUses lastUses;

    ReviewItemViews(LastUses lastUses) {
        this.lastUses = lastUses;
    }

    ReviewItemView of(ReviewItem item) {
        Agreement agreement = item.agreement();
        LastUses.Use use = lastUses.of(agreement.port().object(), agreement.principal());
        return new ReviewItemView(
                item.id(),
                agreement.id(),
                agreement.state(),
                agreement.port().product().path(),
                agreement.port().name(),
                HolderView.of(agreement.holder()),
                agreement.startsAt(),
                agreement.lastDay(),
                use.last(),
                use.queries(),
                item.answer(),
                item.reason(),
                item.answeredBy(),
                item.answeredAt());
    }
}
