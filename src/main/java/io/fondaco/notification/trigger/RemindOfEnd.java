package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Day;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tells holders that their access ends in 14 and in 3 days; where products are built on it, both sides' owners. */
@ApplicationScoped
class RemindOfEnd {

    private static final List<Duration> BEFORE_END = List.of(Duration.ofDays(3), Duration.ofDays(14));

    /** How long before the end anything is told. */
    static final Duration EARLIEST = BEFORE_END.getLast();

    private final Notifications notifications;
    private final AccessRequests requests;
    private final Whose whose;

    RemindOfEnd(Notifications notifications, AccessRequests requests, Whose whose) {
        this.notifications = notifications;
        this.requests = requests;
        this.whose = whose;
    }

    /** In the caller's transaction. */
    void tell(Agreement agreement, Instant now) {
        if (agreement.state() != AgreementState.IN_FORCE) {
            return;
        }
        Duration left = Duration.between(now, agreement.endsAt().orElseThrow());
        Duration whole =
                Duration.between(agreement.startsAt(), agreement.endsAt().orElseThrow());
        BEFORE_END.stream()
                .filter(notice -> left.compareTo(notice) <= 0 && whole.compareTo(notice) > 0)
                .findFirst()
                .ifPresent(notice -> endsSoon(agreement, notice));
    }

    private void endsSoon(Agreement agreement, Duration notice) {
        AccessRequest request = requests.findById(agreement.request().orElseThrow());
        String subject = "%s to %s ends on %s%s"
                .formatted(
                        whose.access(agreement.holder()),
                        request.product().name(),
                        Day.inUtc(agreement.lastDay().orElseThrow()),
                        whose.consequence(agreement));
        News news = new News(
                NewsKind.ENDS_SOON,
                subject,
                "/requests/" + request.id(),
                News.once(
                        request,
                        notice.toDays() + " days before " + agreement.lastDay().orElseThrow()));
        whose.concerned(agreement).forEach(person -> notifications.tell(person, news));
    }
}
