package io.fondaco.api.people;

import io.fondaco.access.holder.HandOverServiceAccount;
import io.fondaco.api.Sent;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who answers for a service account changes, if both want it. */
@Path("/api/v1/service-accounts")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Service accounts")
public class HandOverApi {

    private final CurrentPerson currentPerson;
    private final HandOverServiceAccount handOver;
    private final Clock clock;

    HandOverApi(CurrentPerson currentPerson, HandOverServiceAccount handOver, Clock clock) {
        this.currentPerson = currentPerson;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** Asks a colleague to answer for one. */
    @POST
    @Path("/{name}/hand-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Ask a colleague to answer for a service account",
            description = "They have 14 days to accept; until then nothing changes.")
    public ServiceAccountView offer(@PathParam("name") String name, HandOverBody body) {
        String colleague = body == null ? "" : Sent.text(body.owner());
        long seen = SeenVersion.required(body == null ? null : body.version());
        return ServiceAccountView.of(handOver.offer(currentPerson.get(), name, colleague, seen), clock.instant());
    }

    /** Asks no longer. */
    @DELETE
    @Path("/{name}/hand-over")
    @Transactional
    @APIResponse(responseCode = "204", description = "Nobody is asked any more")
    @Operation(summary = "Withdraw the offer of a service account")
    public void withdraw(@PathParam("name") String name) {
        handOver.withdraw(currentPerson.get(), name);
    }

    /** The viewer answers for it from now on. */
    @POST
    @Path("/{name}/hand-over/acceptance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Accept a service account")
    public ServiceAccountView accept(@PathParam("name") String name, AcceptanceBody body) {
        long seen = AcceptanceBody.versionOf(body);
        return ServiceAccountView.of(handOver.accept(currentPerson.get(), name, seen), clock.instant());
    }

    /** The viewer does not want it. */
    @POST
    @Path("/{name}/hand-over/refusal")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @APIResponse(responseCode = "204", description = "Its owner goes on answering for it")
    @Operation(summary = "Decline a service account")
    public void decline(@PathParam("name") String name) {
        handOver.decline(currentPerson.get(), name);
    }
}
