package io.fondaco.api.people;

import io.fondaco.access.people.ManagePeople;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who belongs to which team: for the platform team. */
@Path("/api/v1/teams/{team}/members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "People")
public class TeamApi {

    private final CurrentPerson currentPerson;
    private final ManagePeople people;

    TeamApi(CurrentPerson currentPerson, ManagePeople people) {
        this.currentPerson = currentPerson;
        this.people = people;
    }

    /** The present members. */
    @GET
    @Transactional
    @Operation(summary = "Members of a team, by name", description = "For the platform team.")
    public PageView<MemberView> all(
            @PathParam("team") String team,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size).of(people.members(currentPerson.get(), team), MemberView::of);
    }

    /** Adds or confirms a member; access follows. */
    @PUT
    @Path("/{person}")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @APIResponse(responseCode = "204", description = "The person belongs to the team")
    @Operation(summary = "Add a member, or confirm one", description = "For the platform team. Access follows.")
    public void join(@PathParam("team") String team, @PathParam("person") String person) {
        people.join(currentPerson.get(), team, person);
    }

    /** Takes a member out; access follows. */
    @DELETE
    @Path("/{person}")
    @Transactional
    @APIResponse(responseCode = "204", description = "The person belongs to the team no more")
    @Operation(summary = "Take a member out", description = "For the platform team. Access follows.")
    public void leave(@PathParam("team") String team, @PathParam("person") String person) {
        people.leave(currentPerson.get(), team, person);
    }
}
