package io.fondaco.usage.reported;

import io.fondaco.common.SmallSteps;
import io.fondaco.job.Jobs;
import io.fondaco.usage.Days;
import io.fondaco.usage.UsageConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.StatelessSession;

/** Forgets which runs were told of after a month, and what they read when single queries are forgotten too. */
@ApplicationScoped
public class ForgetReports {

    private static final Duration TOLD = Duration.ofDays(30);

    private final StatelessSession session;
    private final UsageConfig config;
    private final Jobs jobs;
    private final Days calendar;
    private final Clock clock;

    ForgetReports(StatelessSession session, UsageConfig config, Days calendar, Jobs jobs, Clock clock) {
        this.session = session;
        this.config = config;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.reports-forget}",
            identity = "reports-forget",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Forgets all that is old enough; says how many rows. */
    public long run() {
        return jobs.run("reports-forget", attempt -> {
            Instant told = clock.instant().minus(TOLD);
            LocalDate first = calendar.today().minusDays(config.hoursKept().toDays());
            long runs = SmallSteps.of(() -> some("ReportedRun", "receivedAt < :before", told));
            long uses = SmallSteps.of(() -> some("ReportedUse", "key.usedOn < :before", first));
            attempt.did(runs, "reported run forgotten", "reported runs forgotten");
            attempt.did(uses, "day of reported use forgotten", "days of reported use forgotten");
            return runs + uses;
        });
    }

    private int some(String entity, String old, Object before) {
        List<Object> keys = session.createSelectionQuery(
                        "select key from %s where %s".formatted(entity, old), Object.class)
                .setParameter("before", before)
                .setMaxResults(SmallSteps.MOST)
                .list();
        if (!keys.isEmpty()) {
            session.createMutationQuery("delete from %s where key in :keys".formatted(entity))
                    .setParameterList("keys", keys)
                    .executeUpdate();
        }
        return keys.size();
    }
}
