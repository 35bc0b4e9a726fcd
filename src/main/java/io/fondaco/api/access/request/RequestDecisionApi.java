package io.fondaco.api.access.request;

import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.asking.WithdrawRequest;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers those who ask. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Requests")
public class RequestDecisionApi {

    private final CurrentPerson currentPerson;
    private final DecideRequest decideRequest;
    private final WithdrawRequest withdrawRequest;
    private final UndoApproval undoApproval;
    private final RequestViews views;

    RequestDecisionApi(
            CurrentPerson currentPerson,
            DecideRequest decideRequest,
            WithdrawRequest withdrawRequest,
            UndoApproval undoApproval,
            RequestViews views) {
        this.currentPerson = currentPerson;
        this.decideRequest = decideRequest;
        this.withdrawRequest = withdrawRequest;
        this.undoApproval = undoApproval;
        this.views = views;
    }

    /** Approves, as asked or less, or declines. */
    @POST
    @Path("/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(
            summary = "Approve or decline",
            description = "The body names the version of the request that was looked at; 409 tells what changed since."
                    + " An approval may name an earlier last day and fewer ports. A refusal needs a reason of 10 to"
                    + " 500 characters and may name a better product.")
    public RequestView decide(@PathParam("id") UUID id, DecisionBody body) {
        return views.changed(decideRequest.decide(currentPerson.get(), id, DecisionBody.input(body)));
    }

    /** Takes the viewer's own approval back, within ten minutes. */
    @POST
    @Path("/{id}/undo")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            summary = "Take my approval back within 10 minutes",
            description = "The request waits again, and what it brought ends.")
    public RequestView undo(@PathParam("id") UUID id) {
        return views.changed(undoApproval.undo(currentPerson.get(), id));
    }

    /** Takes the viewer's own request back. */
    @POST
    @Path("/{id}/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Withdraw my request")
    public RequestView withdraw(@PathParam("id") UUID id) {
        return views.changed(withdrawRequest.withdraw(currentPerson.get(), id));
    }
}
