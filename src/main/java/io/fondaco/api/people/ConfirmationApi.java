package io.fondaco.api.people;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.api.Sent;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a service account is its owner's: without that nothing is granted to it. */
@Path("/api/v1/service-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Service accounts")
public class ConfirmationApi {

    private final CurrentPerson currentPerson;
    private final ConfirmServiceAccount confirm;
    private final Clock clock;

    ConfirmationApi(CurrentPerson currentPerson, ConfirmServiceAccount confirm, Clock clock) {
        this.currentPerson = currentPerson;
        this.confirm = confirm;
        this.clock = clock;
    }

    /** Gives the owner a statement to run under the account's name. */
    @POST
    @Path("/{name}/proof")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            summary = "Get a statement that proves that I control a service account",
            description =
                    "Run it in Trino under the account's name within 24 hours. A new one makes the last one void.")
    public ProofView ask(@PathParam("name") String name) {
        return ProofView.of(confirm.ask(currentPerson.get(), name));
    }

    /** An admin confirms it. */
    @POST
    @Path("/{name}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Confirm that a service account is its owner's",
            description = "For the platform team, and not for who registered the account or answers for it.")
    public ServiceAccountView confirm(@PathParam("name") String name, ConfirmationBody body) {
        String how = body == null ? "" : Sent.text(body.how());
        return ServiceAccountView.of(confirm.confirm(currentPerson.get(), name, how), clock.instant());
    }
}
