package io.fondaco.notification.trigger;

import io.fondaco.access.holder.Delegation;
import io.fondaco.access.holder.DelegationNews;
import io.fondaco.access.holder.ServiceAccountInherited;
import io.fondaco.access.holder.ServiceAccountNews;
import io.fondaco.access.people.MembershipLapsed;
import io.fondaco.access.people.PersonLapsesSoon;
import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.identity.PersonRenamed;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.UUID;

/** Tells people what follows for them from who belongs to which team, and who left. */
@ApplicationScoped
class NotifyOfPeople {

    private final Notifications notifications;
    private final People people;
    private final Teams teams;

    NotifyOfPeople(Notifications notifications, People people, Teams teams) {
        this.notifications = notifications;
        this.people = people;
        this.teams = teams;
    }

    /** The platform team: the files may still name the person as it was. */
    void renamed(@Observes PersonRenamed event) {
        UUID once = UUID.randomUUID();
        people.platformAdmins()
                .forEach(admin -> notifications.tell(
                        admin,
                        new News(
                                NewsKind.PERSON_RENAMED,
                                "%s is called %s in Trino now: what %s could read has ended"
                                        .formatted(event.before(), event.name(), event.before()),
                                "/admin/people/" + event.name(),
                                once)));
    }

    void lapsed(@Observes MembershipLapsed event) {
        notifications.tell(
                event.person(),
                new News(
                        NewsKind.MEMBERSHIP_LAPSED,
                        "Nobody confirmed that you belong to %s, so you can no longer read what the team may read"
                                .formatted(
                                        teams.displayNames(Set.of(event.team())).get(event.team())),
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
                        "Sign in before %s to keep your access".formatted(Day.inUtc(event.day())),
                        "/access",
                        News.once(once)));
    }

    void inherited(@Observes ServiceAccountInherited event) {
        notifications.tell(
                event.heir(),
                new News(
                        NewsKind.SERVICE_ACCOUNT_INHERITED,
                        "%s has left: you answer for the service account %s now"
                                .formatted(people.displayName(event.from()), event.account()),
                        "/access",
                        UUID.randomUUID()));
    }

    /** Both sides, once each: the day after the last one may come around in more than one run of a job. */
    void delegation(@Observes DelegationNews event) {
        Delegation about = event.delegation();
        String person = people.displayName(about.person());
        String delegate = people.displayName(about.delegate());
        boolean made = event.kind() == DelegationNews.Kind.MADE;
        String time = " from %s until %s".formatted(Day.inUtc(about.firstDay()), Day.inUtc(about.lastDay()));
        UUID once = News.once("delegation %s %s".formatted(about.id(), made ? "made" : "over"));
        notifications.tell(
                about.person(),
                new News(
                        NewsKind.DELEGATION,
                        made
                                ? "%s decides in your place".formatted(delegate) + time
                                : "%s no longer decides in your place".formatted(delegate),
                        "/approvals/delegations",
                        once));
        notifications.tell(
                about.delegate(),
                new News(
                        NewsKind.DELEGATION,
                        made
                                ? "You decide in the place of %s".formatted(person) + time
                                : "You no longer decide in the place of %s".formatted(person),
                        made ? "/approvals" : "/approvals/delegations",
                        once));
    }

    void account(@Observes ServiceAccountNews event) {
        String account = event.account();
        String other = people.displayName(event.other());
        NewsKind kind = switch (event.kind()) {
            case TO_CONFIRM -> NewsKind.SERVICE_ACCOUNT_TO_CONFIRM;
            case CONFIRMED -> NewsKind.SERVICE_ACCOUNT_CONFIRMED;
            case OFFERED -> NewsKind.SERVICE_ACCOUNT_OFFERED;
            case OFFER_SENT, HANDED_OVER, OFFER_DECLINED, OFFER_WITHDRAWN -> NewsKind.SERVICE_ACCOUNT_HANDED_OVER;
        };
        String subject = switch (event.kind()) {
            case TO_CONFIRM -> "%s registered the service account %s: confirm whose it is".formatted(other, account);
            case CONFIRMED -> "The service account %s was confirmed".formatted(account);
            case OFFERED -> "%s asks you to answer for the service account %s".formatted(other, account);
            case OFFER_SENT -> "You offered the service account %s to %s".formatted(account, other);
            case HANDED_OVER -> "%s answers for the service account %s now".formatted(other, account);
            case OFFER_DECLINED -> "%s does not want to answer for the service account %s".formatted(other, account);
            case OFFER_WITHDRAWN -> "%s offers you the service account %s no longer".formatted(other, account);
        };
        boolean admin = event.kind() == ServiceAccountNews.Kind.TO_CONFIRM;
        String path = admin ? "/admin/service-accounts" : "/access/service-accounts";
        notifications.tell(event.to(), new News(kind, subject, path, UUID.randomUUID()));
    }
}
