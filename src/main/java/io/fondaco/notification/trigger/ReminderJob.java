package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.approval.Approvals;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.People;
import io.fondaco.job.Jobs;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells what nobody's action brings up: access that ends in 14 and in 3 days, requests that wait for 1, 3 and 5 working
 * days. Each is told once, however often the job runs.
 */
@ApplicationScoped
public class ReminderJob {

    private static final List<Duration> BEFORE_END = List.of(Duration.ofDays(3), Duration.ofDays(14));
    private static final List<Integer> REMIND_AFTER = List.of(3, 1);
    private static final int TELL_DOMAIN_AFTER = 5;

    private final Notifications notifications;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final Approvals approvals;
    private final HolderPrincipals principals;
    private final People people;
    private final Jobs jobs;
    private final Clock clock;

    ReminderJob(
            Notifications notifications,
            Agreements agreements,
            AccessRequests requests,
            Approvals approvals,
            HolderPrincipals principals,
            People people,
            Jobs jobs,
            Clock clock) {
        this.notifications = notifications;
        this.agreements = agreements;
        this.requests = requests;
        this.approvals = approvals;
        this.principals = principals;
        this.people = people;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.notices}",
            identity = "notices",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Tells what is due now. */
    public int run() {
        return jobs.run("notices", attempt -> {
            Instant now = clock.instant();
            int each = attempt.each(ending(now), id -> alone(() -> ends(agreements.findById(id), now)))
                    + attempt.each(waiting(), id -> alone(() -> waits(requests.findById(id), now)));
            attempt.did(each, "accesses and requests looked at");
            return each;
        });
    }

    private static int alone(Runnable action) {
        QuarkusTransaction.requiringNew().run(action);
        return 1;
    }

    private List<UUID> ending(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.endingBy(now.plus(BEFORE_END.getLast())).stream()
                        .map(Agreement::id)
                        .toList());
    }

    private List<UUID> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.waiting().stream().map(AccessRequest::id).toList());
    }

    private void ends(Agreement agreement, Instant now) {
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
        String subject = "Your access to %s ends on %s"
                .formatted(request.product().name(), agreement.lastDay().orElseThrow());
        News news = new News(
                NewsKind.ENDS_SOON,
                subject,
                "/requests/" + request.id(),
                once(
                        request,
                        notice.toDays() + " days before " + agreement.lastDay().orElseThrow()));
        principals.people(agreement.holder()).forEach(person -> notifications.tell(person, news));
    }

    private void waits(AccessRequest request, Instant now) {
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
                "/requests/" + request.id(),
                once(request, after + " working days"));
        told.stream()
                .filter(person -> !person.equals(request.requester()))
                .forEach(person -> notifications.tell(person, news));
    }

    /** The same key each time for the same notice, so that it is told once. */
    private static UUID once(AccessRequest request, String notice) {
        return UUID.nameUUIDFromBytes((request.id() + " " + notice).getBytes(StandardCharsets.UTF_8));
    }
}
