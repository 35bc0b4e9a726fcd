package io.fondaco.notification.trigger;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.People;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Reminds approvers of a request that waits for 1 and 3 working days, and tells the domain's owners after 5. */
@ApplicationScoped
class RemindOfWaiting {

    private static final List<Integer> REMIND_AFTER = List.of(3, 1);
    private static final int TELL_DOMAIN_AFTER = 5;

    private final Notifications notifications;
    private final Approvals approvals;
    private final People people;

    RemindOfWaiting(Notifications notifications, Approvals approvals, People people) {
        this.notifications = notifications;
        this.approvals = approvals;
        this.people = people;
    }

    /** In the caller's transaction. */
    void tell(AccessRequest request, Instant now) {
        if (request.state() != RequestState.WAITING) {
            return;
        }
        long days = WorkingDays.between(request.sentAt(), now);
        REMIND_AFTER.stream()
                .filter(after -> days >= after)
                .findFirst()
                .ifPresent(after -> stillWaits(request, NewsKind.REMINDED, approvals.awaited(request), after));
        if (days >= TELL_DOMAIN_AFTER) {
            Set<String> owners = request.product().domain().owners();
            stillWaits(request, NewsKind.UNANSWERED, owners, TELL_DOMAIN_AFTER);
        }
    }

    private void stillWaits(AccessRequest request, NewsKind kind, Set<String> told, int after) {
        News news = new News(
                kind,
                "%s has waited for %s for %s"
                        .formatted(
                                people.displayName(request.requester()),
                                request.product().name(),
                                WorkingDays.text(after)),
                News.page(kind, request),
                News.once(request, after + " working days"));
        told.stream()
                .filter(person -> !person.equals(request.requester()))
                .forEach(person -> notifications.tell(person, news));
    }
}
