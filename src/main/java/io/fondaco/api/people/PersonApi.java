package io.fondaco.api.people;

import io.fondaco.access.ManagePeople;
import io.fondaco.identity.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works here no more: for the platform team. */
@Path("/api/v1/people/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "People")
public class PersonApi {

    private final CurrentPerson currentPerson;
    private final ManagePeople people;

    PersonApi(CurrentPerson currentPerson, ManagePeople people) {
        this.currentPerson = currentPerson;
        this.people = people;
    }

    /** Somebody left: memberships and agreements end. */
    @POST
    @Path("/departure")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @APIResponse(responseCode = "204", description = "Memberships and agreements ended")
    @Operation(
            summary = "Say that somebody works here no more",
            description = "For the platform team. Memberships and agreements end, service accounts are inherited.")
    public void left(@PathParam("name") String name) {
        people.left(currentPerson.get(), name);
    }
}
