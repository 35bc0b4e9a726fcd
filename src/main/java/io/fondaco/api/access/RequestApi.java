package io.fondaco.api.access;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.AccessRequests;
import io.fondaco.access.Approvals;
import io.fondaco.access.DecideRequest;
import io.fondaco.access.RequestAccess;
import io.fondaco.access.Verdict;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asks for access, and answers those who ask. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Requests")
public class RequestApi {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final AccessRequests requests;
    private final Approvals approvals;
    private final RequestAccess requestAccess;
    private final DecideRequest decideRequest;

    RequestApi(
            CurrentPerson currentPerson,
            DataProducts products,
            AccessRequests requests,
            Approvals approvals,
            RequestAccess requestAccess,
            DecideRequest decideRequest) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.requests = requests;
        this.approvals = approvals;
        this.requestAccess = requestAccess;
        this.decideRequest = decideRequest;
    }

    /** Sends a request; the same key sent twice makes one. */
    @POST
    @Transactional
    @Operation(
            summary = "Ask for access to a data product",
            description = "With an Idempotency-Key the same request sent twice makes one.")
    @APIResponse(
            responseCode = "201",
            description = "The request waits for an owner",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = RequestView.class)))
    public Response send(WishBody body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        WishBody wish = WishBody.orEmpty(body);
        Person viewer = currentPerson.get();
        AccessRequest request = products.find(viewer, wish.domain(), wish.slug())
                .map(product -> requestAccess.send(viewer, product, wish.wish(IdempotencyKey.of(key))))
                .orElseThrow(() -> new NotFound("product-unknown", "There is no such data product."));
        return Response.created(URI.create("/api/v1/requests/" + request.id()))
                .entity(RequestView.of(request))
                .build();
    }

    /** What the viewer asked for, newest first. */
    @GET
    @Transactional
    @Operation(summary = "My requests, newest first")
    public PageView<RequestView> mine(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size).of(requests.of(currentPerson.get()), RequestView::of);
    }

    /** What waits for the viewer's decision, oldest first. */
    @GET
    @Path("/waiting")
    @Transactional
    @Operation(summary = "Requests that wait for my decision, oldest first")
    public PageView<RequestView> waiting(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        PageQuery query = new PageQuery(page, size);
        return query.of(approvals.waitingFor(currentPerson.get()), RequestView::of);
    }

    /** One request: for who sent it, decides on it or runs the platform. */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One request")
    public RequestView one(@PathParam("id") UUID id) {
        return requests.find(currentPerson.get(), id)
                .map(RequestView::of)
                .orElseThrow(() -> new NotFound("request-unknown", "There is no such request."));
    }

    /** Approves or declines. */
    @POST
    @Path("/{id}/decision")
    @Transactional
    @Operation(summary = "Approve or decline", description = "A refusal needs a reason of 10 to 500 characters.")
    public RequestView decide(@PathParam("id") UUID id, DecisionBody body) {
        DecisionBody decision = DecisionBody.required(body);
        return RequestView.of(
                decideRequest.decide(currentPerson.get(), id, new Verdict(decision.outcome(), decision.reason())));
    }

    /** Takes the viewer's own request back. */
    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Withdraw my request")
    public RequestView withdraw(@PathParam("id") UUID id) {
        return RequestView.of(decideRequest.withdraw(currentPerson.get(), id));
    }
}
