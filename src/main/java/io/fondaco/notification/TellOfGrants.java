package io.fondaco.notification;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.Agreement;
import io.fondaco.access.AgreementEnded;
import io.fondaco.access.Agreements;
import io.fondaco.access.Grant;
import io.fondaco.access.GrantSettled;
import io.fondaco.access.GrantState;
import io.fondaco.access.Grants;
import io.fondaco.identity.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;

/** Tells holders when access works, when it could not be set up, and when it is over. */
@ApplicationScoped
class TellOfGrants {

    private final Notifications notifications;
    private final Agreements agreements;
    private final Grants grants;
    private final People people;

    TellOfGrants(Notifications notifications, Agreements agreements, Grants grants, People people) {
        this.notifications = notifications;
        this.agreements = agreements;
        this.grants = grants;
        this.people = people;
    }

    void settled(@Observes GrantSettled event) {
        Grant grant = grants.findById(event.grant());
        switch (grant.state()) {
            case VERIFIED ->
                agreements.requestsBehind(grant).stream()
                        .filter(this::isSetUp)
                        .forEach(request -> notifications.tell(
                                request.principal(), News.of(NewsKind.READABLE, request, "You can now read %s")));
            case FAILED -> agreements.requestsBehind(grant).forEach(this::setUpFailed);
            case WANTED, DRIFTED, UNWANTED, GONE -> {
                // told when it is settled, or when the agreement ended
            }
        }
    }

    private boolean isSetUp(AccessRequest request) {
        return grants.behind(request).stream().allMatch(grant -> grant.state() == GrantState.VERIFIED);
    }

    private void setUpFailed(AccessRequest request) {
        News news = News.of(NewsKind.SET_UP_FAILED, request, "%s: approved, not set up yet");
        Stream.concat(Stream.of(request.requester()), people.platformAdmins().stream())
                .distinct()
                .forEach(person -> notifications.tell(person, news));
    }

    void ended(@Observes AgreementEnded event) {
        Agreement agreement = agreements.findById(event.agreement());
        agreement.request().ifPresent(request -> ended(agreement, request));
    }

    private void ended(Agreement agreement, AccessRequest request) {
        String holder = agreement.principal();
        switch (agreement.endReason().orElseThrow()) {
            case REVOKED ->
                notifications.tell(holder, News.of(NewsKind.TAKEN_AWAY, request, "Your access to %s was taken away"));
            case EXPIRED -> notifications.tell(holder, News.of(NewsKind.ENDED, request, "Your access to %s ended"));
            case RETIRED ->
                notifications.tell(holder, News.of(NewsKind.RETIRED, request, "%s was retired, and your access ended"));
            case RELEASED, NO_LONGER_OWNER -> {
                // the holder's own deed, or no access that was asked for
            }
        }
    }
}
