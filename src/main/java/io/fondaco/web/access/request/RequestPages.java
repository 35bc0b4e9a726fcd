package io.fondaco.web.access.request;

import io.fondaco.access.asking.RemindApprovers;
import io.fondaco.access.asking.WithdrawRequest;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.kept.KeptForms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** One request, seen by who asked and by who decides. */
@Path("/requests/{id}")
public class RequestPages {

    /** The page of one request, with what an approver wrote and what is wrong with it. */
    @CheckedTemplate(basePath = "access/request")
    public record show(RequestView view, Answering answering) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/request")
    record progress(RequestView view, Answering answering) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final AccessRequests requests;
    private final WithdrawRequest withdrawRequest;
    private final RemindApprovers remindApprovers;
    private final RequestViews views;
    private final Flash flash;
    private final KeptForms keptForms;

    RequestPages(
            CurrentPerson viewer,
            AccessRequests requests,
            WithdrawRequest withdrawRequest,
            RemindApprovers remindApprovers,
            RequestViews views,
            Flash flash,
            KeptForms keptForms) {
        this.viewer = viewer;
        this.requests = requests;
        this.withdrawRequest = withdrawRequest;
        this.remindApprovers = remindApprovers;
        this.views = views;
        this.flash = flash;
        this.keptForms = keptForms;
    }

    /** The page, or while access is being set up its progress alone. */
    @GET
    public Response show(
            UUID id,
            @QueryParam("look") @DefaultValue("0") String look,
            @HeaderParam("HX-Request") @DefaultValue("") String fragment) {
        RequestView view = view(id, look.matches("\\d{1,2}") ? Integer.parseInt(look) : 0);
        return Html.ok(fragment.equals("true") ? new progress(view, Answering.NOTHING) : new show(view, kept(id)));
    }

    /** What was typed before the session ended, or nothing. */
    private Answering kept(UUID id) {
        String page = "/requests/" + id;
        return keptForms
                .take(page + "/decision")
                .map(sent -> Answering.late(DecisionForm.kept(sent), KeptForms.SIGNED_OUT))
                .or(() -> keptForms
                        .take(page + "/question")
                        .or(() -> keptForms.take(page + "/answer"))
                        .map(sent -> new Answering(
                                DecisionForm.EMPTY,
                                Optional.ofNullable(sent.getFirst("text")).orElse(""),
                                KeptForms.SIGNED_OUT,
                                Map.of())))
                .orElse(Answering.NOTHING);
    }

    /** The requester takes the request back. */
    @POST
    @Path("/withdrawal")
    public Response withdraw(UUID id) {
        return done(id, () -> withdrawRequest.withdraw(viewer.get(), id).reference() + " is withdrawn.");
    }

    /** The requester reminds those who decide. */
    @POST
    @Path("/reminders")
    public Response remind(UUID id) {
        return done(
                id,
                () -> "The approvers are reminded of %s."
                        .formatted(remindApprovers.remind(viewer.get(), id).reference()));
    }

    /** What came too late is told on the page that shows what came first. */
    private Response done(UUID id, Supplier<String> action) {
        try {
            return flash.seeOther("/requests/" + id, action.get());
        } catch (Conflict conflict) {
            return Html.answer(409, new show(view(id, 0), Answering.late(DecisionForm.EMPTY, conflict.getMessage())));
        }
    }

    private RequestView view(UUID id, int look) {
        Person person = viewer.get();
        return views.of(person, find(person, id), look);
    }

    private AccessRequest find(Person person, UUID id) {
        return requests.find(person, id).orElseThrow(AccessRequests::unknown);
    }
}
