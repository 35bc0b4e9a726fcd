package io.fondaco.web.access.manage;

import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.StartReview;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Html;
import io.fondaco.web.access.review.StartForm;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;

/** An owner asks who still needs access to a product. */
@Path("/products/{domain}/{slug}/manage")
public class StartReviewPages {

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final ManageViews views;
    private final StartReview startReview;

    StartReviewPages(CurrentPerson viewer, ManagedProducts managed, ManageViews views, StartReview startReview) {
        this.viewer = viewer;
        this.managed = managed;
        this.views = views;
        this.startReview = startReview;
    }

    /** Starts a review of who still needs access. */
    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(String domain, String slug, @BeanParam StartForm form) {
        DataProduct product = managed.find(domain, slug);
        Review.OnSilence silence = "ESCALATE".equals(form.silence()) ? Review.OnSilence.ESCALATE : Review.OnSilence.END;
        try {
            LocalDate day = Day.read(form.due() == null ? "" : form.due())
                    .orElseThrow(() -> new Invalid("review-invalid", Map.of("dueOn", "Choose a day after today")));
            startReview.start(viewer.get(), ReviewScope.of(product, day, silence));
            return managed.back(product, "reviews", "The review has started.");
        } catch (Invalid invalid) {
            return refused(422, domain, slug, form, invalid.fields().getOrDefault("dueOn", invalid.sentences()));
        } catch (Conflict nothing) {
            if (!nothing.code().equals("nothing-to-review")) {
                throw nothing;
            }
            return refused(409, domain, slug, form, nothing.getMessage());
        }
    }

    private Response refused(int status, String domain, String slug, StartForm form, String sentence) {
        return Html.answer(status, views.reviews(managed.find(domain, slug), "1", form, Map.of("due", sentence)));
    }
}
