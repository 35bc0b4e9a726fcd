package io.fondaco.api.access.request;

import io.fondaco.access.asking.RemindApprovers;
import io.fondaco.access.asking.RequestQuestions;
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

/** What approvers and the requester say to each other while a request waits. */
@Path("/api/v1/requests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Requests")
public class RequestQuestionApi {

    private final CurrentPerson currentPerson;
    private final RequestQuestions talk;
    private final RemindApprovers remind;
    private final RequestViews views;

    RequestQuestionApi(CurrentPerson currentPerson, RequestQuestions talk, RemindApprovers remind, RequestViews views) {
        this.currentPerson = currentPerson;
        this.talk = talk;
        this.remind = remind;
        this.views = views;
    }

    /** An approver asks the requester. */
    @POST
    @Path("/{id}/question")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Ask the requester", description = "For those who decide on it; 5 to 1,000 characters.")
    public RequestView ask(@PathParam("id") UUID id, TextBody body) {
        return views.changed(talk.ask(currentPerson.get(), id, TextBody.textOf(body)));
    }

    /** The requester answers the open question. */
    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Answer the open question about my request", description = "5 to 1,000 characters.")
    public RequestView answer(@PathParam("id") UUID id, TextBody body) {
        return views.changed(talk.answer(currentPerson.get(), id, TextBody.textOf(body)));
    }

    /** The requester reminds the approvers. */
    @POST
    @Path("/{id}/reminder")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(summary = "Remind the approvers of my request", description = "Once a day.")
    public RequestView remind(@PathParam("id") UUID id) {
        return views.changed(remind.remind(currentPerson.get(), id));
    }
}
