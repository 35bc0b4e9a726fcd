package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantSettled;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Day;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.harvest.ReadabilityChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells who asked when access works, and when it could not be set up; owners, when nobody can read. */
@ApplicationScoped
class NotifyOfGrants {

    private final Notifications notifications;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final Grants grants;
    private final SetUpCheck setUp;
    private final Whose whose;
    private final OutputPorts ports;

    NotifyOfGrants(
            Notifications notifications,
            Agreements agreements,
            AccessRequests requests,
            Grants grants,
            SetUpCheck setUp,
            Whose whose,
            OutputPorts ports) {
        this.notifications = notifications;
        this.agreements = agreements;
        this.requests = requests;
        this.grants = grants;
        this.setUp = setUp;
        this.whose = whose;
        this.ports = ports;
    }

    void settled(@Observes GrantSettled event) {
        Grant grant = grants.findById(event.grant());
        switch (grant.state()) {
            case VERIFIED ->
                requests.of(agreements.requestsBehind(grant)).stream()
                        .filter(setUp::isDone)
                        .forEach(this::readable);
            case FAILED -> requests.of(agreements.requestsBehind(grant)).forEach(this::setUpFailed);
            case WANTED, DRIFTED, UNWANTED, GONE -> {
                // told when it is settled, or when the agreement ended
            }
        }
    }

    private void readable(AccessRequest request) {
        String subject = request.extended().isPresent()
                ? whose.may(request.holder(), "") + " %s until " + Day.inUtc(request.agreedEnd())
                : whose.may(request.holder(), "now ") + " %s";
        notifications.tell(request.requester(), News.of(NewsKind.READABLE, request, subject));
    }

    void readability(@Observes ReadabilityChanged event) {
        List<DataProduct> concerned = ports.list("id in ?1", event.ports()).stream()
                .map(OutputPort::product)
                .distinct()
                .toList();
        concerned.forEach(product -> tellOwners(product, event));
        Set<UUID> held = concerned.stream()
                .flatMap(product -> agreements.openFromRequests(product).stream())
                .flatMap(agreement -> agreement.request().stream())
                .collect(Collectors.toSet());
        requests.of(held).stream().filter(setUp::isDone).forEach(this::readable);
    }

    private void tellOwners(DataProduct product, ReadabilityChanged event) {
        String subject = event.readable() ? "%s can be read again: %s" : "Nobody can read %s now: Trino refuses %s";
        News news = new News(
                NewsKind.UNREADABLE,
                subject.formatted(product.name(), event.view()),
                "/products/" + product.path() + "/manage",
                product.id());
        product.people(ProductRole.OWNER).forEach(owner -> notifications.tellAgain(owner, news));
    }

    private void setUpFailed(AccessRequest request) {
        News news = News.of(NewsKind.SET_UP_FAILED, request, "%s: approved, not set up yet");
        whose.toTellOfFailure(request).forEach(person -> notifications.tell(person, news));
    }
}
