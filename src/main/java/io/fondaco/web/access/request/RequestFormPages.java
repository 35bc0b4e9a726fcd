package io.fondaco.web.access.request;

import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChecks;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.access.manage.Owners;
import io.fondaco.web.access.manage.ProductOwners;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form by which somebody asks to read a product. */
@Path("/products/{domain}/{slug}/request")
public class RequestFormPages {

    @CheckedTemplate(basePath = "access/request")
    record request(
            DataProduct product,
            ProductOwners owners,
            RequestForm form,
            RequestOptions options,
            List<String> obstacles,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final AccessRequests requests;
    private final RequestAccess requestAccess;
    private final RequestChecks requestChecks;
    private final AccessStatuses statuses;
    private final Owners owners;
    private final RequestForms requestForms;
    private final ViewObstacles obstacles;
    private final Flash flash;

    RequestFormPages(
            CurrentPerson viewer,
            DataProducts products,
            AccessRequests requests,
            RequestAccess requestAccess,
            RequestChecks requestChecks,
            AccessStatuses statuses,
            Owners owners,
            RequestForms requestForms,
            ViewObstacles obstacles,
            Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.requests = requests;
        this.requestAccess = requestAccess;
        this.requestChecks = requestChecks;
        this.statuses = statuses;
        this.owners = owners;
        this.requestForms = requestForms;
        this.obstacles = obstacles;
        this.flash = flash;
    }

    /**
     * The form; who asked already is led to that request, who can read already to the product, unless they ask for
     * somebody else or prolong what they have.
     *
     * @param extended the request whose access is to be prolonged
     * @param holder for whom, as {@link HolderChoice} writes it
     */
    @GET
    public Response form(
            String domain,
            String slug,
            @QueryParam("extend") @DefaultValue("") String extended,
            @QueryParam("for") @DefaultValue("") String holder) {
        Person person = viewer.get();
        DataProduct product = product(person, domain, slug);
        if (!extended.isEmpty() || !holder.isEmpty()) {
            return Html.ok(fresh(person, product, holder, extended));
        }
        AccessStatus status = statuses.of(person, product);
        return switch (status.state()) {
            case REQUESTED, SETTING_UP, FAILED, GRANTED, ENDING, UNREADABLE ->
                seeOther(status.request().map(open -> "/requests/" + open).orElse("/access"));
            case OPEN, OWNER ->
                flash.seeOther("/products/" + product.path(), "You can read this data product already.");
            case UNSEEN ->
                flash.seeOther(
                        "/products/" + product.path(),
                        "There is nothing to ask for: Trino was not seen to have it yet, and its catalog keeps no grants.");
            case NONE, EXPIRED, REVOKED -> Html.ok(fresh(person, product, "", ""));
        };
    }

    /** Sends the request. The same form sent twice leads to the same request. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String domain, String slug, @BeanParam RequestForm form) {
        Person person = viewer.get();
        DataProduct product = product(person, domain, slug);
        try {
            AccessRequest sent = requestAccess.send(person, product, form.input(requestChecks.today()));
            String said = sent.state() == RequestState.APPROVED
                    ? "Approved by a rule of the owner. Being set up."
                    : "Sent. " + owners.of(product).answers();
            return flash.seeOther("/requests/" + sent.id(), said);
        } catch (Invalid invalid) {
            // What was read before went with the transaction that was rolled back.
            return Html.answer(422, refused(person, product(person, domain, slug), form, invalid.fields()));
        } catch (Conflict conflict) {
            if (conflict.code().startsWith("too-many-")) {
                Map<String, String> errors = Map.of("purpose", conflict.getMessage());
                return Html.answer(409, refused(person, product(person, domain, slug), form, errors));
            }
            Holder holder = form.input(requestChecks.today()).holderFor(person);
            Optional<AccessRequest> waiting = requests.waiting(holder, product)
                    .filter(request -> request.requester().equals(person.name()));
            return seeOther("/requests/" + waiting.orElseThrow(() -> conflict).id());
        }
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private DataProduct product(Person person, String domain, String slug) {
        return products.get(person, domain, slug);
    }

    /** The holder and purpose of what is prolonged, or the purpose of last time, if there was one. */
    private request fresh(Person person, DataProduct product, String holder, String extended) {
        Optional<AccessRequest> before = requests.of(person).stream()
                .filter(request -> request.product().id().equals(product.id()))
                .filter(request -> extended.isEmpty() || request.id().toString().equals(extended))
                .findFirst();
        String whom = extended.isEmpty()
                ? holder
                : before.map(request -> HolderChoice.of(request.holder())).orElse(holder);
        RequestOptions options = requestForms.options(person, product);
        String purpose = before.map(AccessRequest::purpose).orElse("");
        RequestForm form = RequestForm.fresh(whom, purpose, requestForms.period(options), extended);
        return new request(product, owners.of(product), form, options, inTheWay(product), Map.of());
    }

    /** What may be asked for all the same; the request waits until it can be read. */
    private List<String> inTheWay(DataProduct product) {
        return obstacles.look(product.ports()).values().stream()
                .map(ReadObstacle::brief)
                .toList();
    }

    private request refused(Person person, DataProduct product, RequestForm form, Map<String, String> errors) {
        return new request(
                product, owners.of(product), form, requestForms.options(person, product), inTheWay(product), errors);
    }
}
