package io.fondaco.web.access.review;

import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.StartReview;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Flash;
import io.fondaco.web.access.manage.ManagedProducts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;

/** An owner asks who still needs access to a product. */
@Path("/products/{domain}/{slug}/manage")
public class StartReviewPages {

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final StartReview startReview;
    private final Flash flash;

    StartReviewPages(CurrentPerson viewer, ManagedProducts managed, StartReview startReview, Flash flash) {
        this.viewer = viewer;
        this.managed = managed;
        this.startReview = startReview;
        this.flash = flash;
    }

    /** Starts a review of who still needs access. */
    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(
            String domain,
            String slug,
            @FormParam("due") @DefaultValue("") String due,
            @FormParam("silence") @DefaultValue("END") String silence) {
        DataProduct product = managed.find(domain, slug);
        LocalDate day = Day.read(due).orElse(null);
        if (day == null) {
            return managed.back(product, "No review was started. Choose a day after today.");
        }
        Review.OnSilence onSilence = silence.equals("ESCALATE") ? Review.OnSilence.ESCALATE : Review.OnSilence.END;
        try {
            Review started = startReview.start(viewer.get(), ReviewScope.of(product, day, onSilence));
            return flash.seeOther("/reviews/" + started.id(), "The review is started.");
        } catch (Invalid invalid) {
            return managed.back(product, "No review was started. " + invalid.sentences());
        }
    }
}
