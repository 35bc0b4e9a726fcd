package io.fondaco.web.access.asking;

import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.access.request.Answering;
import io.fondaco.web.access.request.DecisionForm;
import io.fondaco.web.access.request.RequestPages;
import io.fondaco.web.access.request.RequestViews;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** An approver asks about a request, and the requester answers. */
@Path("/requests/{id}")
public class QuestionPages {

    private final CurrentPerson viewer;
    private final AccessRequests requests;
    private final RequestQuestions talk;
    private final RequestViews views;
    private final Flash flash;

    QuestionPages(
            CurrentPerson viewer, AccessRequests requests, RequestQuestions talk, RequestViews views, Flash flash) {
        this.viewer = viewer;
        this.requests = requests;
        this.talk = talk;
        this.views = views;
        this.flash = flash;
    }

    /** An approver asks. */
    @POST
    @Path("/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(UUID id, @FormParam("text") @DefaultValue("") String text) {
        return said(id, "question", text, () -> talk.ask(viewer.get(), id, text));
    }

    /** The requester answers. */
    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(UUID id, @FormParam("text") @DefaultValue("") String text) {
        return said(id, "answer", text, () -> talk.answer(viewer.get(), id, text));
    }

    private Response said(UUID id, String field, String text, Runnable action) {
        try {
            action.run();
            return flash.seeOther("/requests/" + id, "The %s is sent.".formatted(field));
        } catch (Invalid invalid) {
            return page(
                    422,
                    id,
                    new Answering(
                            DecisionForm.EMPTY,
                            text,
                            "",
                            Map.of(field, invalid.fields().getOrDefault("text", invalid.getMessage()))));
        } catch (Conflict conflict) {
            return page(409, id, new Answering(DecisionForm.EMPTY, text, conflict.getMessage(), Map.of()));
        }
    }

    private Response page(int status, UUID id, Answering answering) {
        Person person = viewer.get();
        return Html.answer(
                status,
                new RequestPages.show(
                        views.of(person, requests.find(person, id).orElseThrow(AccessRequests::unknown), 0),
                        answering));
    }
}
