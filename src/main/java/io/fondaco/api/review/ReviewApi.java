package io.fondaco.api.review;

import io.fondaco.access.review.AnswerReview;
import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewItem;
import io.fondaco.access.review.Reviews;
import io.fondaco.access.review.StartReview;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.api.Sent;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who still needs access? */
@Path("/api/v1/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Reviews")
public class ReviewApi {

    private final CurrentPerson currentPerson;
    private final Reviews reviews;
    private final StartReview startReview;
    private final AnswerReview answerReview;
    private final ReviewScopes scopes;
    private final ReviewItemViews items;

    ReviewApi(
            CurrentPerson currentPerson,
            Reviews reviews,
            StartReview startReview,
            AnswerReview answerReview,
            ReviewScopes scopes,
            ReviewItemViews items) {
        this.currentPerson = currentPerson;
        this.reviews = reviews;
        this.startReview = startReview;
        this.answerReview = answerReview;
        this.scopes = scopes;
        this.items = items;
    }

    /** Those that concern the viewer. */
    @GET
    @Transactional
    @Operation(summary = "Reviews that concern me, newest first")
    public PageView<ReviewView> mine(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        Person viewer = currentPerson.get();
        return new PageQuery(page, size).of(reviews.of(viewer), review -> view(viewer, review));
    }

    /** Starts one. */
    @POST
    @Transactional
    @Operation(summary = "Start a review", description = "For owners of the product or domain, and the platform team.")
    @APIResponse(
            responseCode = "201",
            description = "The owners are asked",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = ReviewView.class)))
    public Response start(ReviewBody body) {
        Person viewer = currentPerson.get();
        Review review = startReview.start(viewer, scopes.of(body));
        return Response.created(URI.create("/api/v1/reviews/" + review.id()))
                .entity(view(viewer, review))
                .build();
    }

    /** One. */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One review")
    public ReviewView one(@PathParam("id") UUID id) {
        Person viewer = currentPerson.get();
        return view(viewer, find(viewer, id));
    }

    /** What of it the viewer answers for. */
    @GET
    @Path("/{id}/items")
    @Transactional
    @Operation(summary = "What I answer for in a review, with its last use")
    public PageView<ReviewItemView> items(
            @PathParam("id") UUID id,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        Person viewer = currentPerson.get();
        return new PageQuery(page, size).together(reviews.itemsFor(viewer, find(viewer, id)), items::of);
    }

    /** Keeps or takes away some of the access under review. */
    @POST
    @Path("/{id}/answers")
    @Transactional
    @Operation(summary = "Keep or take away some of the access under review")
    public ReviewView answer(@PathParam("id") UUID id, AnswersBody body) {
        Person viewer = currentPerson.get();
        AnswersBody sent = AnswersBody.required(body);
        return view(viewer, answerReview.answer(viewer, id, sent.seen(), sent.answered(), Sent.text(sent.reason())));
    }

    private Review find(Person viewer, UUID id) {
        return reviews.find(viewer, id).orElseThrow(Reviews::unknown);
    }

    private ReviewView view(Person viewer, Review review) {
        List<ReviewItem> own = reviews.itemsFor(viewer, review);
        return ReviewView.of(review, own);
    }
}
