package io.fondaco.web.access.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.review.ProductReviews;
import io.fondaco.access.review.ProductReviews.Counted;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.PageNumber;
import io.fondaco.web.access.agreement.AccessUses;
import io.fondaco.web.access.holder.HolderNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Gathers the reviews of a product. */
@ApplicationScoped
public class ReviewTabs {

    private final ProductReviews reviews;
    private final AccessUses accessUses;
    private final HolderNames holderNames;
    private final Deciders deciders;
    private final UseWindow window;

    ReviewTabs(
            ProductReviews reviews,
            AccessUses accessUses,
            HolderNames holderNames,
            Deciders deciders,
            UseWindow window) {
        this.reviews = reviews;
        this.accessUses = accessUses;
        this.holderNames = holderNames;
        this.deciders = deciders;
        this.window = window;
    }

    /** What one tab shows to one who manages the product. */
    public ReviewTab of(Person viewer, DataProduct product, String page, StartForm form, Map<String, String> errors) {
        List<Counted> all = reviews.of(product);
        return new ReviewTab(
                all.stream()
                        .filter(each -> each.review().closedAt().isEmpty())
                        .map(each -> open(viewer, product, each, page))
                        .toList(),
                all.stream()
                        .filter(each -> each.review().closedAt().isPresent())
                        .toList(),
                form.due() == null ? today().plusWeeks(2).toString() : form.due(),
                form.silence() == null ? Review.OnSilence.END.name() : form.silence(),
                errors);
    }

    private ReviewTab.Open open(Person viewer, DataProduct product, Counted counted, String page) {
        int number = PageNumber.within(page, counted.silent());
        Page<ReviewItem> items = reviews.open(counted.review(), number);
        List<Agreement> agreements =
                items.items().stream().map(ReviewItem::agreement).distinct().toList();
        Map<Agreement, Use> uses = accessUses.of(agreements);
        Map<Holder, String> names =
                holderNames.of(agreements.stream().map(Agreement::holder).toList());
        boolean useKnown = window.seenWhole();
        List<ReviewTab.Row> rows = items.items().stream()
                .map(item -> row(viewer, product, item, names, uses, useKnown))
                .toList();
        return new ReviewTab.Open(
                counted,
                new Page<>(rows, items.number(), items.size(), items.total()),
                "/products/%s/manage?tab=reviews&".formatted(product.path()));
    }

    private ReviewTab.Row row(
            Person viewer,
            DataProduct product,
            ReviewItem item,
            Map<Holder, String> names,
            Map<Agreement, Use> uses,
            boolean useKnown) {
        Agreement agreement = item.agreement();
        Holder holder = agreement.holder();
        return new ReviewTab.Row(
                item,
                switch (holder.kind()) {
                    case PERSON -> "user";
                    case TEAM -> "users";
                    case SERVICE_ACCOUNT -> "bot";
                    case DOMAIN -> "boxes";
                },
                names.get(holder),
                product.ports().size() > 1 ? agreement.port().name() : "",
                Proposal.of(
                        uses.get(agreement),
                        window.of(agreement.startsAt()),
                        window.today(),
                        useKnown && !holder.buildsOn()),
                !agreement.isAskedForBy(viewer) && deciders.mayDecide(viewer, product, holder));
    }

    private LocalDate today() {
        return window.today();
    }
}
