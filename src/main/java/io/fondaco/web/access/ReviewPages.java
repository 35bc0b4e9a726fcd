package io.fondaco.web.access;

import io.fondaco.access.Agreement;
import io.fondaco.access.AgreementState;
import io.fondaco.access.Holder;
import io.fondaco.access.Review;
import io.fondaco.access.ReviewAccess;
import io.fondaco.access.ReviewItem;
import io.fondaco.access.Reviews;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.identity.Person;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.Flash;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reviews: who still needs access? */
@Path("/reviews")
public class ReviewPages {

    @CheckedTemplate(basePath = "access")
    record reviews(List<Review> reviews) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access")
    record review(Review review, List<ReviewRow> rows, long open) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Reviews reviews;
    private final ReviewAccess reviewAccess;
    private final AccessUses accessUses;
    private final HolderNames holderNames;
    private final Flash flash;

    ReviewPages(
            CurrentPerson viewer,
            Reviews reviews,
            ReviewAccess reviewAccess,
            AccessUses accessUses,
            HolderNames holderNames,
            Flash flash) {
        this.viewer = viewer;
        this.reviews = reviews;
        this.reviewAccess = reviewAccess;
        this.accessUses = accessUses;
        this.holderNames = holderNames;
        this.flash = flash;
    }

    /** Those that concern the viewer. */
    @GET
    public TemplateInstance all() {
        return new reviews(reviews.of(viewer.get()));
    }

    /** One, row by row. */
    @GET
    @Path("/{id}")
    public TemplateInstance one(UUID id) {
        Person person = viewer.get();
        Review review =
                reviews.find(person, id).orElseThrow(() -> new NotFound("review-unknown", "There is no such review."));
        List<ReviewRow> rows = rows(person, review);
        return new review(review, rows, rows.stream().filter(ReviewRow::open).count());
    }

    /** Keeps or takes away the chosen accesses, or all that were not used for 90 days. */
    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            UUID id,
            @FormParam("item") List<UUID> items,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("reason") @DefaultValue("") String reason) {
        Person person = viewer.get();
        try {
            List<UUID> chosen = answer.equals("unused") ? unused(person, id) : items;
            ReviewItem.Answer given = answer.equals("keep") ? ReviewItem.Answer.KEEP : ReviewItem.Answer.TAKE_AWAY;
            String because = answer.equals("unused") ? "Not used for 90 days" : reason;
            reviewAccess.answer(person, id, chosen, given, because);
            return flash.seeOther(
                    "/reviews/" + id, given == ReviewItem.Answer.KEEP ? "Kept." : "Taken away. Trino is being told.");
        } catch (Invalid invalid) {
            return flash.seeOther(
                    "/reviews/" + id, String.join(". ", invalid.fields().values()) + ".");
        }
    }

    private List<UUID> unused(Person person, UUID id) {
        return reviews.find(person, id).stream()
                .flatMap(review -> rows(person, review).stream())
                .filter(row -> row.open() && row.use().queries() == 0)
                .map(row -> row.item().id())
                .toList();
    }

    private List<ReviewRow> rows(Person person, Review review) {
        List<ReviewItem> items = reviews.itemsFor(person, review);
        List<Agreement> agreements =
                items.stream().map(ReviewItem::agreement).distinct().toList();
        Map<Agreement, Use> uses = accessUses.withColumns(agreements);
        Map<Holder, String> names =
                holderNames.of(agreements.stream().map(Agreement::holder).toList());
        return items.stream()
                .map(item -> new ReviewRow(
                        item,
                        names.get(item.agreement().holder()),
                        uses.get(item.agreement()),
                        item.answer().isEmpty() && item.agreement().state() != AgreementState.ENDED))
                .toList();
    }
}
