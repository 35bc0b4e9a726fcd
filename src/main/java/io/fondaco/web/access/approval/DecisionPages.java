package io.fondaco.web.access.approval;

import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.access.request.Answering;
import io.fondaco.web.access.request.DecisionForm;
import io.fondaco.web.access.request.RequestPages;
import io.fondaco.web.access.request.RequestView;
import io.fondaco.web.access.request.RequestViews;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What approvers answer to a request: from the inbox by a row, or from the request's own page. */
@Path("/requests/{id}")
public class DecisionPages {

    @CheckedTemplate(basePath = "access/approval")
    record inboxRow(InboxRow row) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/approval")
    record homeRow(InboxRow row) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final AccessRequests requests;
    private final DecideRequest decideRequest;
    private final UndoApproval undoApproval;
    private final RequestViews views;
    private final Inbox inbox;
    private final Flash flash;

    DecisionPages(
            CurrentPerson viewer,
            AccessRequests requests,
            DecideRequest decideRequest,
            UndoApproval undoApproval,
            RequestViews views,
            Inbox inbox,
            Flash flash) {
        this.viewer = viewer;
        this.requests = requests;
        this.decideRequest = decideRequest;
        this.undoApproval = undoApproval;
        this.views = views;
        this.inbox = inbox;
        this.flash = flash;
    }

    /** An approver approves or declines. */
    @POST
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            UUID id, @BeanParam DecisionForm form, @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        Person person = viewer.get();
        boolean row = fragment.equals("true");
        try {
            AccessRequest decided = decideRequest.decide(person, id, form.input());
            return row
                    ? row(200, person, id, said(decided), form, "")
                    : flash.seeOther(form.back("/requests/" + id), decided.reference() + ": " + said(decided));
        } catch (Invalid invalid) {
            return row
                    ? row(422, person, id, "", form, invalid.getMessage())
                    : Html.answer(422, new RequestPages.show(view(id), Answering.unfit(form, invalid.fields())));
        } catch (Conflict conflict) {
            if (!row) {
                return late(id, form, conflict);
            }
            if (conflict.code().equals("request-changed")) {
                return form.outcome() == Decision.Outcome.APPROVED
                        ? row(409, person, id, conflict.getMessage(), form, "")
                        : row(409, person, id, "", form, conflict.getMessage());
            }
            return row(409, person, id, conflict.getMessage(), form, "");
        }
    }

    private static String said(AccessRequest decided) {
        return switch (decided.state()) {
            case APPROVED -> "Approved. Being set up.";
            case WAITING -> "Approved. It waits for the next approval.";
            case DECLINED, WITHDRAWN, LAPSED -> "Declined.";
        };
    }

    /** Who approved takes that back, within ten minutes. */
    @POST
    @Path("/undo")
    public Response undo(UUID id) {
        try {
            AccessRequest reopened = undoApproval.undo(viewer.get(), id);
            return flash.seeOther(
                    "/requests/" + id, "The approval of " + reopened.reference() + " is taken back. It waits again.");
        } catch (Conflict conflict) {
            return late(id, DecisionForm.EMPTY, conflict);
        }
    }

    /** What came too late is told on the page that shows what came first, with what was typed. */
    private Response late(UUID id, DecisionForm form, Conflict conflict) {
        return Html.answer(409, new RequestPages.show(view(id), Answering.late(form, conflict.getMessage())));
    }

    private Response row(int status, Person person, UUID id, String said, DecisionForm form, String error) {
        InboxRow row = inbox.row(person, find(person, id)).saying(said, form.reason(), error);
        return Html.answer(status, form.fromHome() ? new homeRow(row) : new inboxRow(row));
    }

    private RequestView view(UUID id) {
        Person person = viewer.get();
        return views.of(person, find(person, id), 0);
    }

    private AccessRequest find(Person person, UUID id) {
        return requests.find(person, id).orElseThrow(AccessRequests::unknown);
    }
}
