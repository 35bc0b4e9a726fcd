package io.fondaco.notification;

import io.fondaco.access.MembershipLapsed;
import io.fondaco.access.PersonLapsesSoon;
import io.fondaco.access.ServiceAccountInherited;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Tells people what follows for them from who belongs to which team, and who left. */
@ApplicationScoped
class TellOfPeople {

    private final Notifications notifications;

    TellOfPeople(Notifications notifications) {
        this.notifications = notifications;
    }

    void lapsed(@Observes MembershipLapsed event) {
        notifications.tell(
                event.person(),
                new News(
                        NewsKind.MEMBERSHIP_LAPSED,
                        "Nobody confirmed that you belong to %s; what the team may read you can no longer read"
                                .formatted(event.team()),
                        "/access",
                        UUID.randomUUID()));
    }

    /** Told once for each day on which it may happen: a sign-in moves the day. */
    void lapsesSoon(@Observes PersonLapsesSoon event) {
        String once = "%s counts as gone on %s".formatted(event.person(), event.day());
        notifications.tell(
                event.person(),
                new News(
                        NewsKind.UNSEEN,
                        "Sign in before %s to keep what you may read".formatted(event.day()),
                        "/access",
                        UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8))));
    }

    void inherited(@Observes ServiceAccountInherited event) {
        notifications.tell(
                event.heir(),
                new News(
                        NewsKind.SERVICE_ACCOUNT_INHERITED,
                        "%s left: you answer for the service account %s now".formatted(event.from(), event.account()),
                        "/access",
                        UUID.randomUUID()));
    }
}
