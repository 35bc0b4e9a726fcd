package io.fondaco.web.access.review;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.review.AnswerReview;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.access.review.Reviews;
import io.fondaco.access.review.SeenItem;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.usage.report.LastUses.Use;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.access.agreement.AccessUses;
import io.fondaco.web.access.holder.HolderNames;
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
import java.util.Set;
import java.util.UUID;

/** Reviews: who still needs access? */
@Path("/reviews")
public class ReviewPages {

    @CheckedTemplate(basePath = "access/review")
    record reviews(List<Review> reviews) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/review")
    record review(Review review, List<ReviewRow> rows, long open, boolean useKnown, String reason, String changed)
            implements TemplateInstance {}

    private static final String NOT_KNOWN =
            "Fondaco has not heard of all queries of the last 90 days, so it can't say what was not used.";

    private final CurrentPerson viewer;
    private final Reviews reviews;
    private final AnswerReview answerReview;
    private final AccessUses accessUses;
    private final HolderNames holderNames;
    private final Flash flash;
    private final UseWindow window;

    ReviewPages(
            CurrentPerson viewer,
            Reviews reviews,
            AnswerReview answerReview,
            AccessUses accessUses,
            HolderNames holderNames,
            Flash flash,
            UseWindow window) {
        this.viewer = viewer;
        this.reviews = reviews;
        this.answerReview = answerReview;
        this.accessUses = accessUses;
        this.holderNames = holderNames;
        this.flash = flash;
        this.window = window;
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
        return page(id, "", "");
    }

    private review page(UUID id, String reason, String changed) {
        Person person = viewer.get();
        Review review = reviews.find(person, id).orElseThrow(Reviews::unknown);
        List<ReviewRow> rows = rows(person, review);
        return new review(
                review, rows, rows.stream().filter(ReviewRow::open).count(), window.seenWhole(), reason, changed);
    }

    /** Keeps or takes away what was chosen, or all that was not used for 90 days and is at least that old. */
    @POST
    @Path("/{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            UUID id,
            @FormParam("item") List<String> items,
            @FormParam("answer") @DefaultValue("") String answer,
            @FormParam("reason") @DefaultValue("") String reason,
            @FormParam("from") @DefaultValue("") String from) {
        Person person = viewer.get();
        if (answer.equals("unused") && !window.seenWhole()) {
            return flash.notDone("/reviews/" + id, NOT_KNOWN + " Nothing was taken away.");
        }
        try {
            List<SeenItem> chosen = answer.equals("unused")
                    ? unused(person, id)
                    : items.stream().map(ReviewPages::seen).toList();
            ReviewItem.Answer given = answer.equals("keep") ? ReviewItem.Answer.KEEP : ReviewItem.Answer.TAKE_AWAY;
            String because = answer.equals("unused") ? "Not used for 90 days" : reason;
            Review answered = answerReview.answer(person, id, chosen, given, because);
            return flash.seeOther(
                    backTo(answered, from),
                    given == ReviewItem.Answer.KEEP ? "Kept." : "Taken away. Trino is being told.");
        } catch (Invalid invalid) {
            return flash.notDone("/reviews/" + id, invalid.sentences());
        } catch (Conflict conflict) {
            if (!conflict.code().equals("review-changed")) {
                throw conflict;
            }
            return Html.answer(409, page(id, reason, conflict.getMessage()));
        }
    }

    /** To where the answer came from: the page of the product, or of the review. */
    private static String backTo(Review review, String from) {
        return review.product()
                .filter(_ -> from.equals("manage"))
                .map(product -> "/products/%s/manage?tab=reviews".formatted(product.path()))
                .orElse("/reviews/" + review.id());
    }

    /** An item as its box sends it: the id and the version that the page showed. */
    private static SeenItem seen(String sent) {
        String[] parts = sent.split(":", 2);
        try {
            return new SeenItem(UUID.fromString(parts[0]), SeenVersion.read(parts.length == 2 ? parts[1] : null));
        } catch (IllegalArgumentException e) {
            throw new Invalid("review-invalid", Map.of("items", "Choose among the holders on this page"));
        }
    }

    private List<SeenItem> unused(Person person, UUID id) {
        return reviews.find(person, id).stream()
                .flatMap(review -> rows(person, review).stream())
                .filter(row -> row.answerable()
                        && row.unusedSince(
                                window.first(), window.of(row.item().agreement().startsAt())))
                .map(row -> new SeenItem(row.item().id(), row.item().version()))
                .toList();
    }

    private List<ReviewRow> rows(Person person, Review review) {
        Set<ReviewItem> answerable = reviews.answerableBy(person, review);
        List<ReviewItem> items = reviews.itemsFor(person, review, answerable);
        List<Agreement> agreements =
                items.stream().map(ReviewItem::agreement).distinct().toList();
        Map<Agreement, Use> uses = accessUses.withColumns(agreements);
        Map<Holder, String> names =
                holderNames.of(agreements.stream().map(Agreement::holder).toList());
        return items.stream()
                .map(item -> row(item, names, uses, answerable.contains(item)))
                .toList();
    }

    private static ReviewRow row(
            ReviewItem item, Map<Holder, String> names, Map<Agreement, Use> uses, boolean answerable) {
        boolean open = item.answer().isEmpty() && item.agreement().isOpen();
        return new ReviewRow(
                item, names.get(item.agreement().holder()), uses.get(item.agreement()), open, open && answerable);
    }
}
