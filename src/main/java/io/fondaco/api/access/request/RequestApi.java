package io.fondaco.api.access.request;

import io.fondaco.access.asking.ChangeRequest;
import io.fondaco.access.asking.PreviewRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Asks for access, and says differently what is asked for. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Requests")
public class RequestApi {

    private final CurrentPerson currentPerson;
    private final ProductLookup products;
    private final AccessRequests requests;
    private final RequestAccess requestAccess;
    private final PreviewRequest previewRequest;
    private final ChangeRequest changeRequest;
    private final RequestViews views;

    RequestApi(
            CurrentPerson currentPerson,
            ProductLookup products,
            AccessRequests requests,
            RequestAccess requestAccess,
            PreviewRequest previewRequest,
            ChangeRequest changeRequest,
            RequestViews views) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.requests = requests;
        this.requestAccess = requestAccess;
        this.previewRequest = previewRequest;
        this.changeRequest = changeRequest;
        this.views = views;
    }

    /** Sends a request, or tells what would happen to it; the same key sent twice makes one. */
    @POST
    @Transactional
    @Operation(
            summary = "Ask for access to a data product",
            description = "With an Idempotency-Key the same request sent twice makes one. With validateOnly=true the"
                    + " answer says what would happen, and nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "What would happen, with validateOnly=true",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = RequestPreviewView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The request is sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = RequestView.class)))
    public Response send(
            RequestBody body,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly) {
        RequestBody sent = RequestBody.orEmpty(body);
        DataProduct product = products.visible(ProductPath.of(sent.product()));
        AccessRequestInput input = sent.input(IdempotencyKey.of(key));
        if (validateOnly) {
            return Response.ok(RequestPreviewView.of(previewRequest.preview(currentPerson.get(), product, input)))
                    .build();
        }
        AccessRequest request = requestAccess.send(currentPerson.get(), product, input);
        return Response.created(URI.create("/api/v1/requests/" + request.id()))
                .entity(views.changed(request))
                .build();
    }

    /** One request: for who sent it, decides on it or runs the platform. */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One request")
    public RequestView one(@PathParam("id") UUID id) {
        return requests.find(currentPerson.get(), id).map(views::of).orElseThrow(AccessRequests::unknown);
    }

    /** Says differently what is asked for; approvals given so far count no more. */
    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Change my request while it waits",
            description = "Approvals given so far count no more. 409 where the version is not the present one.")
    public RequestView change(@PathParam("id") UUID id, ChangeBody body) {
        long version = ChangeBody.versionOf(body);
        return views.changed(changeRequest.change(currentPerson.get(), id, version, body.input()));
    }
}
