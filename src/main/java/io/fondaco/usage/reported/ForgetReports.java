package io.fondaco.usage.reported;

import io.fondaco.job.Jobs;
import io.fondaco.usage.Days;
import io.fondaco.usage.UsageConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.StatelessSession;

/** Forgets which runs were told of after a month, and what they read when single queries are forgotten too. */
@ApplicationScoped
public class ForgetReports {

    private static final int BATCH = 2000;
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
            long runs =
                    all("ReportedRun", "receivedAt < :before", clock.instant().minus(TOLD));
            long uses = all(
                    "ReportedUse",
                    "key.usedOn < :before",
                    calendar.today().minusDays(config.hoursKept().toDays()));
            attempt.did(runs, "reported run forgotten", "reported runs forgotten");
            attempt.did(uses, "day of reported use forgotten", "days of reported use forgotten");
            return runs + uses;
        });
    }

    private long all(String entity, String old, Object before) {
        long forgotten = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> some(entity, old, before));
            forgotten += batch;
        } while (batch == BATCH);
        return forgotten;
    }

    private int some(String entity, String old, Object before) {
        List<Object> keys = session.createSelectionQuery(
                        "select key from %s where %s".formatted(entity, old), Object.class)
                .setParameter("before", before)
                .setMaxResults(BATCH)
                .list();
        if (!keys.isEmpty()) {
            session.createMutationQuery("delete from %s where key in :keys".formatted(entity))
                    .setParameterList("keys", keys)
                    .executeUpdate();
        }
        return keys.size();
    }
}
