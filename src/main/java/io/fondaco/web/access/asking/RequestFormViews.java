package io.fondaco.web.access.asking;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.web.access.request.Owners;
import io.fondaco.web.access.request.ProductOwners;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the form: a fresh one, or as it was sent with what is wrong in it. */
@ApplicationScoped
class RequestFormViews {

    @CheckedTemplate(basePath = "access/asking")
    record request(
            DataProduct product,
            ProductOwners owners,
            RequestForm form,
            RequestOptions options,
            List<String> obstacles,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final AccessRequests requests;
    private final Owners owners;
    private final RequestForms requestForms;
    private final ViewObstacles obstacles;

    RequestFormViews(AccessRequests requests, Owners owners, RequestForms requestForms, ViewObstacles obstacles) {
        this.requests = requests;
        this.owners = owners;
        this.requestForms = requestForms;
        this.obstacles = obstacles;
    }

    /** The holder and purpose of what is prolonged, or the purpose of last time, if there was one. */
    request fresh(Person person, DataProduct product, String holder, String extended) {
        Optional<AccessRequest> before = requests.of(person, List.of(product.id())).stream()
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

    /** What somebody is told who has just sent it. */
    String said(DataProduct product, AccessRequest sent) {
        return sent.state() == RequestState.APPROVED
                ? "Approved by a rule of the owner. Being set up."
                : "Sent. " + owners.of(product).answers();
    }

    /** What may be asked for all the same; the request waits until it can be read. */
    private List<String> inTheWay(DataProduct product) {
        return obstacles.look(product.ports()).values().stream()
                .map(ReadObstacle::brief)
                .toList();
    }

    /** What was sent, with a sentence for each field that does not fit. */
    request refused(Person person, DataProduct product, RequestForm form, Map<String, String> errors) {
        return new request(
                product, owners.of(product), form, requestForms.options(person, product), inTheWay(product), errors);
    }
}
