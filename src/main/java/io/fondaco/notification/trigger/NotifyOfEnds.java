package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementEnded;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.agreement.RevocationAnnounced;
import io.fondaco.access.extension.ExtendAccess;
import io.fondaco.access.owner.DatasetsRemoved;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Day;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells holders when their access is over, or will be. */
@ApplicationScoped
class NotifyOfEnds {

    private final Notifications notifications;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final Whose whose;

    NotifyOfEnds(Notifications notifications, Agreements agreements, AccessRequests requests, Whose whose) {
        this.notifications = notifications;
        this.agreements = agreements;
        this.requests = requests;
        this.whose = whose;
    }

    void announced(@Observes RevocationAnnounced event) {
        Agreement agreement = agreements.findById(event.agreement());
        String day = agreement.lastDay().map(Day::inUtc).orElse("");
        agreement
                .request()
                .map(requests::findById)
                .ifPresent(request -> tell(
                        agreement,
                        News.of(
                                NewsKind.WILL_BE_TAKEN_AWAY,
                                request,
                                whose.access(agreement.holder()) + " to %s will be taken away on " + day
                                        + whose.consequence(agreement))));
    }

    /** Told again where somebody extends it once more. */
    void extended(@Observes ExtendAccess.Extended event) {
        Agreement agreement = agreements.findById(event.agreement());
        DataProduct product = agreement.port().product();
        String day = agreement.lastDay().map(Day::written).orElse("");
        tell(
                agreement,
                new News(
                        NewsKind.EXTENDED,
                        "Your access to %s is extended until %s".formatted(product.name(), day),
                        agreement
                                .request()
                                .map(request -> "/requests/" + request)
                                .orElse("/access"),
                        News.once(agreement.id() + " extended until " + day)));
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
                        "You no longer own %s, so your access as its owner ended".formatted(product.name()),
                        "/access",
                        News.once(once)));
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
        String kept = event.kept() == 0 ? "" : "; you keep the rest";
        String path = first.request().map(request -> "/requests/" + request).orElse("/access");
        tell(
                first,
                new News(
                        NewsKind.DATASET_REMOVED,
                        "%s no longer has %s, so your access to that ended%s"
                                .formatted(first.port().product().name(), objects, kept),
                        path,
                        first.id()));
    }

    private void ended(Agreement agreement, AccessRequest request) {
        String access = whose.access(agreement.holder());
        String consequence = whose.consequence(agreement);
        switch (agreement.endReason().orElseThrow()) {
            case REVOKED ->
                tell(agreement, News.of(NewsKind.TAKEN_AWAY, request, access + " to %s was taken away" + consequence));
            case EXPIRED -> tell(agreement, News.of(NewsKind.ENDED, request, access + " to %s ended" + consequence));
            case RETIRED -> tell(agreement, News.of(NewsKind.RETIRED, request, retired(agreement)));
            case REVIEW ->
                tell(agreement, News.of(NewsKind.TAKEN_AWAY, request, access + " to %s was taken away in a review"));
            case RELEASED, PORT_REMOVED, NO_LONGER_OWNER, SUPERSEDED, UNDONE, PERSON_LEFT -> {
                // the holder's own action, told otherwise, or no access that was asked for
            }
        }
    }

    /** The whole product, or one dataset of it that the next major replaced. */
    private static String retired(Agreement agreement) {
        return agreement.port().life().isRetired()
                ? "The dataset " + agreement.port().name() + " of %s was retired, and your access to it ended"
                : "%s was retired, and your access ended";
    }

    private void tell(Agreement agreement, News news) {
        whose.concerned(agreement).forEach(person -> notifications.tell(person, news));
    }
}
