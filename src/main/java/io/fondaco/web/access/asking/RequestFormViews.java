package io.fondaco.web.access.asking;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.AccessStatuses;
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
            boolean atOnce,
            String changed,
            Map<String, String> errors)
            implements TemplateInstance {}

    private final AccessRequests requests;
    private final Owners owners;
    private final RequestForms requestForms;
    private final ViewObstacles obstacles;
    private final AccessStatuses statuses;

    RequestFormViews(
            AccessRequests requests,
            Owners owners,
            RequestForms requestForms,
            ViewObstacles obstacles,
            AccessStatuses statuses) {
        this.requests = requests;
        this.owners = owners;
        this.requestForms = requestForms;
        this.obstacles = obstacles;
        this.statuses = statuses;
    }

    /** As it was filled for what is prolonged, or last time, if there was one. */
    request fresh(Person person, DataProduct product, String holder, String extended) {
        Optional<AccessRequest> before = requests.of(person, List.of(product.id())).stream()
                .filter(request -> extended.isEmpty() || request.id().toString().equals(extended))
                .findFirst();
        RequestOptions options = requestForms.options(person, product);
        RequestForm empty = RequestForm.fresh(holder, requestForms.period(options), extended);
        RequestForm form = before.map(empty::filledAs).orElse(empty);
        return page(person, product, form, options, "", Map.of());
    }

    /** What somebody is told who has just sent it. */
    String said(DataProduct product, AccessRequest sent) {
        return sent.state() == RequestState.APPROVED
                ? "Given at once, by the owner's rule. Being set up in Trino."
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
        return page(person, product, form, requestForms.options(person, product), "", errors);
    }

    /** What was sent, with a sentence that says why all of it was not taken. */
    request notSent(Person person, DataProduct product, RequestForm form, String why) {
        return page(person, product, form, requestForms.options(person, product), why, Map.of());
    }

    private request page(
            Person person,
            DataProduct product,
            RequestForm form,
            RequestOptions options,
            String changed,
            Map<String, String> errors) {
        boolean atOnce =
                options.modes().isEmpty() && statuses.of(person, product).state() == AccessState.AT_ONCE;
        return new request(product, owners.of(product), form, options, inTheWay(product), atOnce, changed, errors);
    }
}
