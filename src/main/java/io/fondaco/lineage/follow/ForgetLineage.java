package io.fondaco.lineage.follow;

import io.fondaco.job.Jobs;
import io.fondaco.lineage.LineageConfig;
import io.fondaco.lineage.LineageStore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Forgets links that no query showed for long; what files declare stays as long as they do. */
@ApplicationScoped
public class ForgetLineage {

    private final LineageStore store;
    private final LineageConfig config;
    private final Jobs jobs;
    private final Clock clock;

    ForgetLineage(LineageStore store, LineageConfig config, Jobs jobs, Clock clock) {
        this.store = store;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.lineage-forget}",
            identity = "lineage-forget",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Forgets all that are old enough; says how many links. */
    public int run() {
        Instant before = clock.instant().minus(config.kept());
        return jobs.run("lineage-forget", attempt -> {
            int forgotten = QuarkusTransaction.requiringNew().call(() -> store.takeTurn() ? store.forget(before) : 0);
            attempt.did(forgotten, "link forgotten", "links forgotten");
            return forgotten;
        });
    }
}
