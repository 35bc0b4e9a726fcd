package io.fondaco.web.access.asking;

import io.fondaco.access.asking.ChangeRequest;
import io.fondaco.access.asking.RequestQuestions;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** The requester says differently what is asked for, or answers; an approver asks. */
@Path("/requests/{id}")
public class RequestChangePages {

    @CheckedTemplate(basePath = "access/asking")
    record change(
            AccessRequest request,
            long version,
            RequestForm form,
            RequestOptions options,
            String changed,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final AccessRequests requests;
    private final RequestChecks requestChecks;
    private final ChangeRequest changeRequest;
    private final RequestQuestions talk;
    private final RequestForms requestForms;
    private final Flash flash;

    RequestChangePages(
            CurrentPerson viewer,
            AccessRequests requests,
            RequestChecks requestChecks,
            ChangeRequest changeRequest,
            RequestQuestions talk,
            RequestForms requestForms,
            Flash flash) {
        this.viewer = viewer;
        this.requests = requests;
        this.requestChecks = requestChecks;
        this.changeRequest = changeRequest;
        this.talk = talk;
        this.requestForms = requestForms;
        this.flash = flash;
    }

    /** The form, as the request stands. */
    @GET
    @Path("/change")
    public Response form(UUID id) {
        AccessRequest request = own(id);
        return request.state() == RequestState.WAITING
                ? Html.ok(page(request, request.version(), RequestForm.of(request), Map.of()))
                : flash.seeOther("/requests/" + id, "This request is no longer waiting.");
    }

    /** Says it differently; approvals given so far count no more. */
    @POST
    @Path("/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            UUID id, @BeanParam RequestForm form, @FormParam("version") @DefaultValue("-1") long version) {
        try {
            AccessRequest changed = changeRequest.change(viewer.get(), id, version, form.input(requestChecks.today()));
            return flash.seeOther("/requests/" + id, changed.reference() + " is changed. The approvers are told.");
        } catch (Invalid invalid) {
            return Html.answer(422, page(own(id), version, form, invalid.fields()));
        } catch (Conflict conflict) {
            AccessRequest request = own(id);
            if (!conflict.code().equals("request-changed") || request.state() != RequestState.WAITING) {
                throw conflict;
            }
            return Html.answer(
                    409,
                    new change(
                            request,
                            request.version(),
                            form,
                            requestForms.options(viewer.get(), request.product()),
                            conflict.getMessage(),
                            Map.of()));
        }
    }

    /** An approver asks. */
    @POST
    @Path("/question")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(UUID id, @FormParam("text") @DefaultValue("") String text) {
        return said(id, () -> talk.ask(viewer.get(), id, text), "The question is sent.");
    }

    /** The requester answers. */
    @POST
    @Path("/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(UUID id, @FormParam("text") @DefaultValue("") String text) {
        return said(id, () -> talk.answer(viewer.get(), id, text), "The answer is sent.");
    }

    private Response said(UUID id, Runnable action, String sentence) {
        try {
            action.run();
            return flash.seeOther("/requests/" + id, sentence);
        } catch (Invalid invalid) {
            return flash.seeOther(
                    "/requests/" + id + "#talk", "Not sent. " + invalid.fields().get("text") + ".");
        } catch (Conflict conflict) {
            if (!conflict.code().startsWith("too-many-")) {
                throw conflict;
            }
            return flash.seeOther("/requests/" + id + "#talk", "Not sent. " + conflict.getMessage());
        }
    }

    private AccessRequest own(UUID id) {
        Person person = viewer.get();
        return requests.find(person, id)
                .filter(request -> request.requester().equals(person.name()))
                .orElseThrow(AccessRequests::unknown);
    }

    private change page(AccessRequest request, long version, RequestForm form, Map<String, String> errors) {
        return new change(request, version, form, requestForms.options(viewer.get(), request.product()), "", errors);
    }
}
