package io.fondaco.web.access.asking;

import io.fondaco.access.asking.ChangeRequest;
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
import io.fondaco.web.kept.KeptForms;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The requester says differently what is asked for. */
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
    private final RequestForms requestForms;
    private final Flash flash;
    private final KeptForms keptForms;

    RequestChangePages(
            CurrentPerson viewer,
            AccessRequests requests,
            RequestChecks requestChecks,
            ChangeRequest changeRequest,
            RequestForms requestForms,
            Flash flash,
            KeptForms keptForms) {
        this.viewer = viewer;
        this.requests = requests;
        this.requestChecks = requestChecks;
        this.changeRequest = changeRequest;
        this.requestForms = requestForms;
        this.flash = flash;
        this.keptForms = keptForms;
    }

    /** The form, as the request stands. */
    @GET
    @Path("/change")
    public Response form(UUID id) {
        AccessRequest request = own(id);
        Optional<MultivaluedMap<String, String>> kept = keptForms.take("/requests/%s/change".formatted(id));
        if (kept.isPresent()) {
            return Html.ok(late(request, RequestForm.kept(kept.get()), KeptForms.SIGNED_OUT));
        }
        return request.state() == RequestState.WAITING
                ? Html.ok(page(request, request.version(), RequestForm.of(request), Map.of()))
                : flash.notDone("/requests/" + id, "This request is no longer waiting, so it can't be changed.");
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
            return Html.answer(409, late(own(id), form, conflict.getMessage()));
        }
    }

    private change late(AccessRequest request, RequestForm form, String why) {
        return new change(
                request, request.version(), form, requestForms.options(viewer.get(), request.product()), why, Map.of());
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
