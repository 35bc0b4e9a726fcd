package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.Delegation;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.Day;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Tells what nobody's action brings up: access that ends in 14 and in 3 days, requests that wait for 1, 3 and 5 working
 * days, delegations whose last day is over. Each is told once, however often the job runs.
 */
@ApplicationScoped
public class ReminderJob {

    private static final int LOOKED_BACK = 7;

    private final Agreements agreements;
    private final AccessRequests requests;
    private final RemindOfEnd ofEnd;
    private final RemindOfWaiting ofWaiting;
    private final Delegations delegations;
    private final Jobs jobs;
    private final Clock clock;

    ReminderJob(
            Agreements agreements,
            AccessRequests requests,
            RemindOfEnd ofEnd,
            RemindOfWaiting ofWaiting,
            Delegations delegations,
            Jobs jobs,
            Clock clock) {
        this.agreements = agreements;
        this.requests = requests;
        this.ofEnd = ofEnd;
        this.ofWaiting = ofWaiting;
        this.delegations = delegations;
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
            int each = attempt.each(ending(now), id -> alone(() -> ofEnd.tell(agreements.findById(id), now)))
                    + attempt.each(waiting(), id -> alone(() -> ofWaiting.tell(requests.findById(id), now)))
                    + attempt.each(delegationsOver(), id -> alone(() -> delegations.tellOver(id)));
            attempt.did(
                    each,
                    "agreement, request or delegation looked at",
                    "agreements, requests and delegations looked at");
            return each;
        });
    }

    private static int alone(Runnable action) {
        QuarkusTransaction.requiringNew().run(action);
        return 1;
    }

    private List<UUID> ending(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> agreements.endingBy(now.plus(RemindOfEnd.EARLIEST)).stream()
                        .map(Agreement::id)
                        .toList());
    }

    private List<UUID> delegationsOver() {
        LocalDate lately = Day.today(clock).minusDays(LOOKED_BACK);
        return QuarkusTransaction.requiringNew()
                .call(() -> delegations.overSince(lately).stream()
                        .map(Delegation::id)
                        .toList());
    }

    private List<UUID> waiting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.waiting().stream().map(AccessRequest::id).toList());
    }
}
