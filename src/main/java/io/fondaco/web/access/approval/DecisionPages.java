package io.fondaco.web.access.approval;

import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.request.AccessRequest;
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
import io.fondaco.web.access.request.RequestView;
import io.fondaco.web.access.request.RequestViews;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** What approvers answer to a request: from the inbox by a row, or from the request's own page. */
@Path("/requests/{id}")
public class DecisionPages {

    @CheckedTemplate(basePath = "access/approval")
    record answeredRow(InboxRow row, InboxCounts counts, boolean home, String title) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/approval")
    record settledRow(InboxRow row, boolean home) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final AccessRequests requests;
    private final DecideRequest decideRequest;
    private final UndoApproval undoApproval;
    private final RequestViews views;
    private final InboxAnswers answers;
    private final Flash flash;

    DecisionPages(
            CurrentPerson viewer,
            AccessRequests requests,
            DecideRequest decideRequest,
            UndoApproval undoApproval,
            RequestViews views,
            InboxAnswers answers,
            Flash flash) {
        this.viewer = viewer;
        this.requests = requests;
        this.decideRequest = decideRequest;
        this.undoApproval = undoApproval;
        this.views = views;
        this.answers = answers;
        this.flash = flash;
    }

    /** The row of the inbox as it stands now: while the access is being set up it looks again by itself. */
    @GET
    @Path("/row")
    public Response row(
            UUID id,
            @QueryParam("look") @DefaultValue("0") String look,
            @QueryParam("from") @DefaultValue("") String from,
            @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        Person person = viewer.get();
        AccessRequest request = find(person, id);
        if (!isRow(fragment)) {
            return Html.seeOther("/requests/" + id);
        }
        int looked = look.matches("\\d{1,2}") ? Integer.parseInt(look) : 0;
        InboxRow row = answers.row(person, request).looked(looked);
        return Html.ok(new settledRow(row, DecisionForm.HOME.equals(from)));
    }

    /** An approver approves or declines. */
    @POST
    @Path("/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            UUID id, @BeanParam DecisionForm form, @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        Person person = viewer.get();
        boolean row = isRow(fragment);
        try {
            AccessRequest decided = decideRequest.decide(person, id, form.input());
            String said = answers.said(decided);
            return row
                    ? row(200, person, id, form.fromHome(), InboxRow.Answer.done(said))
                    : flash.seeOther(form.back("/requests/" + id), decided.reference() + ": " + said);
        } catch (Invalid invalid) {
            return row
                    ? row(422, person, id, form.fromHome(), unfit(form, invalid))
                    : Html.answer(422, new RequestPages.show(view(id), Answering.unfit(form, invalid.fields())));
        } catch (Conflict conflict) {
            return row ? row(409, person, id, form.fromHome(), refused(form, conflict)) : late(id, form, conflict);
        }
    }

    /** An approval from the row has no field at which its fault could stand. */
    private static InboxRow.Answer unfit(DecisionForm form, Invalid invalid) {
        return form.declines()
                ? InboxRow.Answer.unfit(form.reason(), invalid.getMessage())
                : InboxRow.Answer.refused(invalid.sentences());
    }

    /** What was typed stays where it can still be sent. */
    private static InboxRow.Answer refused(DecisionForm form, Conflict conflict) {
        return form.declines() && conflict.code().equals("request-changed")
                ? InboxRow.Answer.unfit(form.reason(), conflict.getMessage())
                : InboxRow.Answer.refused(conflict.getMessage());
    }

    /** Who approved takes that back, within ten minutes. */
    @POST
    @Path("/undo")
    public Response undo(
            UUID id,
            @FormParam("from") @DefaultValue("") String from,
            @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        Person person = viewer.get();
        boolean row = isRow(fragment);
        boolean home = DecisionForm.HOME.equals(from);
        try {
            AccessRequest reopened = undoApproval.undo(person, id);
            return row
                    ? row(200, person, id, home, InboxRow.Answer.done("Your approval is taken back."))
                    : flash.seeOther(
                            DecisionForm.back(from, "/requests/" + id),
                            "The approval of " + reopened.reference() + " is taken back. It waits again.");
        } catch (Conflict conflict) {
            return row
                    ? row(409, person, id, home, InboxRow.Answer.refused(conflict.getMessage()))
                    : late(id, DecisionForm.EMPTY, conflict);
        }
    }

    /** What came too late is told on the page that shows what came first, with what was typed. */
    private Response late(UUID id, DecisionForm form, Conflict conflict) {
        return Html.answer(409, new RequestPages.show(view(id), Answering.late(form, conflict.getMessage())));
    }

    private static boolean isRow(String fragment) {
        return fragment.equals("true");
    }

    private Response row(int status, Person person, UUID id, boolean home, InboxRow.Answer answer) {
        InboxRow row = answers.row(person, find(person, id)).with(answer);
        return Html.answer(status, new answeredRow(row, answers.counts(), home, home ? answers.title(person) : ""));
    }

    private RequestView view(UUID id) {
        Person person = viewer.get();
        return views.of(person, find(person, id), 0);
    }

    private AccessRequest find(Person person, UUID id) {
        return requests.find(person, id).orElseThrow(AccessRequests::unknown);
    }
}
