package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementEnded;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.agreement.RevocationAnnounced;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantSettled;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.owner.DatasetsRemoved;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.harvest.ReadabilityChanged;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells holders when access works, when it could not be set up, and when it is over. */
@ApplicationScoped
class NotifyOfGrants {

    private final Notifications notifications;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final Grants grants;
    private final HolderPrincipals principals;
    private final People people;
    private final OutputPorts ports;
    private final ViewObstacles obstacles;

    NotifyOfGrants(
            Notifications notifications,
            Agreements agreements,
            AccessRequests requests,
            Grants grants,
            HolderPrincipals principals,
            People people,
            OutputPorts ports,
            ViewObstacles obstacles) {
        this.notifications = notifications;
        this.agreements = agreements;
        this.requests = requests;
        this.grants = grants;
        this.principals = principals;
        this.people = people;
        this.ports = ports;
        this.obstacles = obstacles;
    }

    void settled(@Observes GrantSettled event) {
        Grant grant = grants.findById(event.grant());
        switch (grant.state()) {
            case VERIFIED ->
                requests.of(agreements.requestsBehind(grant)).stream()
                        .filter(this::isSetUp)
                        .forEach(this::readable);
            case FAILED -> requests.of(agreements.requestsBehind(grant)).forEach(this::setUpFailed);
            case WANTED, DRIFTED, UNWANTED, GONE -> {
                // told when it is settled, or when the agreement ended
            }
        }
    }

    private void readable(AccessRequest request) {
        String subject = request.extended().isPresent()
                ? "You can read %s until " + Day.written(request.agreedEnd())
                : "You can now read %s";
        notifications.tell(request.requester(), News.of(NewsKind.READABLE, request, subject));
    }

    /** A grant alone is not enough: a view may refuse whoever reads it. Then this is told once it does so no longer. */
    private boolean isSetUp(AccessRequest request) {
        return principals.grantsBehind(request.holder(), request.agreedPorts()).stream()
                        .allMatch(grant -> grant.state() == GrantState.VERIFIED)
                && obstacles.of(request.agreedPorts()).isEmpty();
    }

    void readability(@Observes ReadabilityChanged event) {
        List<OutputPort> concerned = ports.list("id in ?1", event.ports());
        concerned.stream().map(OutputPort::product).distinct().forEach(product -> tellOwners(product, event));
        concerned.stream()
                .flatMap(port -> agreements.openFromRequests(port.product()).stream())
                .flatMap(agreement -> agreement.request().stream())
                .distinct()
                .map(requests::findById)
                .filter(this::isSetUp)
                .forEach(this::readable);
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
        Stream.concat(Stream.of(request.requester()), people.platformAdmins().stream())
                .distinct()
                .forEach(person -> notifications.tell(person, news));
    }

    void announced(@Observes RevocationAnnounced event) {
        Agreement agreement = agreements.findById(event.agreement());
        String day = agreement.lastDay().map(String::valueOf).orElse("");
        agreement
                .request()
                .map(requests::findById)
                .ifPresent(request -> tell(
                        agreement,
                        News.of(
                                NewsKind.WILL_BE_TAKEN_AWAY,
                                request,
                                "Your access to %s will be taken away on " + day)));
    }

    void ended(@Observes AgreementEnded event) {
        Agreement agreement = agreements.findById(event.agreement());
        agreement.request().map(requests::findById).ifPresent(request -> ended(agreement, request));
        if (agreement.endReason().equals(Optional.of(EndReason.NO_LONGER_OWNER))) {
            noLongerOwner(agreement);
        }
    }

    /** The ports of a product end together and are told as one, on the day. */
    private void noLongerOwner(Agreement agreement) {
        DataProduct product = agreement.port().product();
        String once = product.id() + " no longer owned since " + agreement.endedAt();
        tell(
                agreement,
                new News(
                        NewsKind.ENDED,
                        "You no longer own %s, so what you read as its owner ended".formatted(product.name()),
                        "/access",
                        UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8))));
    }

    void removed(@Observes DatasetsRemoved event) {
        List<Agreement> ended = event.ended().stream().map(agreements::findById).toList();
        Agreement first = ended.getFirst();
        String objects = ended.stream()
                .map(Agreement::port)
                .map(OutputPort::object)
                .map(String::valueOf)
                .sorted()
                .collect(Collectors.joining(", "));
        String kept = event.kept() == 0 ? "" : " You keep the rest.";
        String path = first.request().map(request -> "/requests/" + request).orElse("/access");
        tell(
                first,
                new News(
                        NewsKind.DATASET_REMOVED,
                        "%s no longer has %s, so your access to that ended.%s"
                                .formatted(first.port().product().name(), objects, kept),
                        path,
                        first.id()));
    }

    private void ended(Agreement agreement, AccessRequest request) {
        switch (agreement.endReason().orElseThrow()) {
            case REVOKED -> tell(agreement, News.of(NewsKind.TAKEN_AWAY, request, "Your access to %s was taken away"));
            case EXPIRED -> tell(agreement, News.of(NewsKind.ENDED, request, "Your access to %s ended"));
            case RETIRED ->
                tell(agreement, News.of(NewsKind.RETIRED, request, "%s was retired, and your access ended"));
            case REVIEW -> tell(agreement, News.of(NewsKind.TAKEN_AWAY, request, "A review ended your access to %s"));
            case RELEASED, PORT_REMOVED, NO_LONGER_OWNER, SUPERSEDED, UNDONE, PERSON_LEFT -> {
                // the holder's own action, told otherwise, or no access that was asked for
            }
        }
    }

    private void tell(Agreement agreement, News news) {
        principals.people(agreement.holder()).forEach(person -> notifications.tell(person, news));
    }
}
