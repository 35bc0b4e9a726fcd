package io.fondaco.web.access;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.AccessRequests;
import io.fondaco.access.AccessStanding;
import io.fondaco.access.Holder;
import io.fondaco.access.RequestAccess;
import io.fondaco.access.Standings;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form by which somebody asks to read a product. */
@Path("/products/{domain}/{slug}/request")
public class RequestFormPages {

    @CheckedTemplate(basePath = "access")
    record request(
            DataProduct product,
            ProductOwners owners,
            RequestForm form,
            List<PeriodChoice> periods,
            LocalDate today,
            LocalDate latest,
            String viewer,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final AccessRequests requests;
    private final RequestAccess requestAccess;
    private final Standings standings;
    private final Owners owners;
    private final Flash flash;

    RequestFormPages(
            CurrentPerson viewer,
            DataProducts products,
            AccessRequests requests,
            RequestAccess requestAccess,
            Standings standings,
            Owners owners,
            Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.requests = requests;
        this.requestAccess = requestAccess;
        this.standings = standings;
        this.owners = owners;
        this.flash = flash;
    }

    /** The form; who asked already is led to that request, who can read already to the product. */
    @GET
    public Response form(String domain, String slug) {
        Person person = viewer.get();
        DataProduct product = product(person, domain, slug);
        AccessStanding standing = standings.of(person, product);
        return switch (standing.state()) {
            case REQUESTED, SETTING_UP, FAILED, GRANTED, ENDING ->
                seeOther(
                        standing.request().map(open -> "/requests/" + open.id()).orElse("/access"));
            case OPEN, OWNER ->
                flash.seeOther("/products/" + product.path(), "You can read this data product already.");
            case NONE, EXPIRED, REVOKED -> Html.ok(page(person, product, again(person, product), Map.of()));
        };
    }

    /** Sends the request. The same form sent twice leads to the same request. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String domain, String slug, @BeanParam RequestForm form) {
        Person person = viewer.get();
        DataProduct product = product(person, domain, slug);
        try {
            AccessRequest sent = requestAccess.send(person, product, form.wish(requestAccess.today()));
            return flash.seeOther(
                    "/requests/" + sent.id(), "Sent. " + owners.of(product).answers());
        } catch (Invalid invalid) {
            return Html.answer(422, page(person, product, form, invalid.fields()));
        } catch (Conflict conflict) {
            Optional<AccessRequest> waiting = requests.waiting(Holder.of(person), product);
            return seeOther("/requests/" + waiting.orElseThrow(() -> conflict).id());
        }
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    private DataProduct product(Person person, String domain, String slug) {
        return products.find(person, domain, slug)
                .orElseThrow(() -> new NotFound("product-unknown", "There is no such data product."));
    }

    /** The purpose of last time, if there was one. */
    private RequestForm again(Person person, DataProduct product) {
        String purpose = requests.of(person).stream()
                .filter(before -> before.product().id().equals(product.id()))
                .findFirst()
                .map(AccessRequest::purpose)
                .orElse("");
        return RequestForm.fresh(purpose, PeriodChoice.preset(periods(product)));
    }

    private request page(Person person, DataProduct product, RequestForm form, Map<String, String> errors) {
        return new request(
                product,
                owners.of(product),
                form,
                periods(product),
                requestAccess.today(),
                requestAccess.latestEnd(product),
                person.displayName(),
                errors);
    }

    private List<PeriodChoice> periods(DataProduct product) {
        return PeriodChoice.offered(requestAccess.today(), requestAccess.latestEnd(product));
    }
}
