package io.fondaco.lineage.follow;

import io.fondaco.job.Jobs;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Learns where data comes from, as queries run and files change. */
@ApplicationScoped
public class FollowLineage {

    private final FollowRuns runs;
    private final FollowFiles files;
    private final FollowReported reported;
    private final Jobs jobs;

    FollowLineage(FollowRuns runs, FollowFiles files, FollowReported reported, Jobs jobs) {
        this.runs = runs;
        this.files = files;
        this.reported = reported;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.lineage-follow}",
            identity = "lineage-follow",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Takes in all that is new; says how many queries, runs and products that were. */
    public int run() {
        return jobs.run("lineage-follow", attempt -> {
            int products = files.run();
            attempt.did(products, "product read", "products read");
            int queries = runs.run(attempt);
            attempt.did(queries, "query followed", "queries followed");
            int reports = reported.run();
            attempt.did(reports, "reported run followed", "reported runs followed");
            return products + queries + reports;
        });
    }
}
