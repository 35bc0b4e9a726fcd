package io.fondaco.api.people;

import io.fondaco.access.people.ManagePeople;
import io.fondaco.access.people.PreviewDeparture;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works here no more: for the platform team. */
@Path("/api/v1/people/{name}/departure")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "People")
public class PersonApi {

    private final CurrentPerson currentPerson;
    private final PreviewDeparture foresee;
    private final ManagePeople people;

    PersonApi(CurrentPerson currentPerson, PreviewDeparture foresee, ManagePeople people) {
        this.currentPerson = currentPerson;
        this.foresee = foresee;
        this.people = people;
    }

    /** What would change. */
    @GET
    @Transactional
    @Operation(
            summary = "What happens if somebody leaves",
            description = "For the platform team. Changes nothing: what they hold, own alone, decide, delegate and"
                    + " answer for, and what becomes of each.")
    public DepartureView foresee(@PathParam("name") String name) {
        return DepartureView.of(foresee.of(currentPerson.get(), name));
    }

    /** Somebody left: memberships and agreements end. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @APIResponse(responseCode = "204", description = "Memberships and agreements ended")
    @Operation(
            summary = "Say that somebody works here no more",
            description = "For the platform team. Memberships, delegations and agreements end, waiting requests are"
                    + " withdrawn, service accounts are inherited, and every session and token of theirs is refused.")
    public void left(@PathParam("name") String name) {
        people.left(currentPerson.get(), name);
    }

    /** Somebody is here after all. */
    @DELETE
    @Transactional
    @APIResponse(responseCode = "204", description = "The person may sign in")
    @Operation(
            summary = "Say that somebody is here after all",
            description = "For the platform team. What ended stays ended.")
    public void back(@PathParam("name") String name) {
        people.back(currentPerson.get(), name);
    }
}
