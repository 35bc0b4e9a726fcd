package io.fondaco.api.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.api.access.request.HolderView;
import io.fondaco.usage.report.LastUses;
import io.fondaco.usage.report.LastUses.Reading;
import io.fondaco.usage.report.LastUses.Use;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells of an access in a review what helps to answer. */
@ApplicationScoped
class ReviewItemViews {

    private final HolderPrincipals principals;
    private final LastUses lastUses;

    ReviewItemViews(HolderPrincipals principals, LastUses lastUses) {
        this.principals = principals;
        this.lastUses = lastUses;
    }

    List<ReviewItemView> of(List<ReviewItem> items) {
        Map<Holder, Set<String>> behind = principals.of(
                items.stream().map(item -> item.agreement().holder()).collect(Collectors.toSet()));
        Map<UUID, Reading> readings =
                items.stream().collect(Collectors.toMap(ReviewItem::id, item -> reading(item.agreement(), behind)));
        Map<Reading, Use> uses = lastUses.withColumns(readings.values());
        return items.stream()
                .map(item -> view(item, uses.get(readings.get(item.id()))))
                .toList();
    }

    private static Reading reading(Agreement agreement, Map<Holder, Set<String>> behind) {
        return new Reading(agreement.port().object(), behind.get(agreement.holder()));
    }

    private static ReviewItemView view(ReviewItem item, Use use) {
        Agreement agreement = item.agreement();
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
                use.columnNames(),
                item.answer(),
                item.reason(),
                item.answeredBy(),
                item.answeredAt(),
                item.version());
    }
}
