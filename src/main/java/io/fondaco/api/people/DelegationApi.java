package io.fondaco.api.people;

import io.fondaco.access.holder.Delegation;
import io.fondaco.access.holder.Delegations;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.api.Sent;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who decides in the viewer's place, and for how long. */
@Path("/api/v1/delegations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Delegations")
public class DelegationApi {

    private final CurrentPerson currentPerson;
    private final Delegations delegations;

    DelegationApi(CurrentPerson currentPerson, Delegations delegations) {
        this.currentPerson = currentPerson;
        this.delegations = delegations;
    }

    /** The viewer's own, without those that are over. */
    @GET
    @Transactional
    @Operation(summary = "My delegations that are not over, soonest first")
    public PageView<DelegationView> mine(
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size).of(delegations.by(currentPerson.get()), DelegationView::of);
    }

    /** Lets a colleague decide. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Let a colleague decide in my place", description = "For at most three months.")
    @APIResponse(
            responseCode = "201",
            description = "The colleague decides from the first day to the last",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, implementation = DelegationView.class)))
    public Response delegate(DelegationBody body) {
        DelegationBody sent = body == null ? DelegationBody.EMPTY : body;
        Delegation made =
                delegations.delegate(currentPerson.get(), Sent.text(sent.delegate()), sent.from(), sent.until());
        return Response.created(URI.create("/api/v1/delegations/" + made.id()))
                .entity(DelegationView.of(made))
                .build();
    }

    /** Ends one. */
    @DELETE
    @Path("/{id}")
    @Transactional
    @APIResponse(responseCode = "204", description = "The colleague decides no more")
    @Operation(summary = "End one of my delegations")
    public void stop(@PathParam("id") UUID id) {
        delegations.stop(currentPerson.get(), id);
    }
}
