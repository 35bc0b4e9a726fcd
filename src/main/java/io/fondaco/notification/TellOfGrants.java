package io.fondaco.notification;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.Agreement;
import io.fondaco.access.AgreementEnded;
import io.fondaco.access.Agreements;
import io.fondaco.access.Grant;
import io.fondaco.access.GrantSettled;
import io.fondaco.access.GrantState;
import io.fondaco.access.Grants;
import io.fondaco.access.HolderPrincipals;
import io.fondaco.access.RevocationAnnounced;
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
    private final HolderPrincipals principals;
    private final People people;

    TellOfGrants(
            Notifications notifications,
            Agreements agreements,
            Grants grants,
            HolderPrincipals principals,
            People people) {
        this.notifications = notifications;
        this.agreements = agreements;
        this.grants = grants;
        this.principals = principals;
        this.people = people;
    }

    void settled(@Observes GrantSettled event) {
        Grant grant = grants.findById(event.grant());
        switch (grant.state()) {
            case VERIFIED ->
                agreements.requestsBehind(grant).stream()
                        .filter(this::isSetUp)
                        .forEach(request -> notifications.tell(
                                request.requester(), News.of(NewsKind.READABLE, request, "You can now read %s")));
            case FAILED -> agreements.requestsBehind(grant).forEach(this::setUpFailed);
            case WANTED, DRIFTED, UNWANTED, GONE -> {
                // told when it is settled, or when the agreement ended
            }
        }
    }

    private boolean isSetUp(AccessRequest request) {
        return principals.grantsBehind(request).stream().allMatch(grant -> grant.state() == GrantState.VERIFIED);
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
                .ifPresent(request -> tell(
                        agreement,
                        News.of(
                                NewsKind.WILL_BE_TAKEN_AWAY,
                                request,
                                "Your access to %s will be taken away on " + day)));
    }

    void ended(@Observes AgreementEnded event) {
        Agreement agreement = agreements.findById(event.agreement());
        agreement.request().ifPresent(request -> ended(agreement, request));
    }

    private void ended(Agreement agreement, AccessRequest request) {
        switch (agreement.endReason().orElseThrow()) {
            case REVOKED -> tell(agreement, News.of(NewsKind.TAKEN_AWAY, request, "Your access to %s was taken away"));
            case EXPIRED -> tell(agreement, News.of(NewsKind.ENDED, request, "Your access to %s ended"));
            case RETIRED ->
                tell(agreement, News.of(NewsKind.RETIRED, request, "%s was retired, and your access ended"));
            case REVIEW -> tell(agreement, News.of(NewsKind.TAKEN_AWAY, request, "A review ended your access to %s"));
            case RELEASED, NO_LONGER_OWNER, SUPERSEDED, UNDONE, PERSON_LEFT -> {
                // the holder's own deed, told otherwise, or no access that was asked for
            }
        }
    }

    private void tell(Agreement agreement, News news) {
        principals.people(agreement.holder()).forEach(person -> notifications.tell(person, news));
    }
}
