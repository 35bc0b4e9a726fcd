package io.fondaco.usage.poll;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.engine.FinishedQuery;
import io.fondaco.job.Jobs;
import io.fondaco.usage.UsageConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Lists finished queries whose event should be here by now and is not. */
@ApplicationScoped
public class PollRuntimeQueries {

    /** How many queries were found that the intake had not seen. */
    public record Result(int unseen) {}

    private final Clusters clusters;
    private final UnseenQueries unseen;
    private final Jobs jobs;
    private final UsageConfig config;
    private final Clock clock;

    PollRuntimeQueries(Clusters clusters, UnseenQueries unseen, Jobs jobs, UsageConfig config, Clock clock) {
        this.clusters = clusters;
        this.unseen = unseen;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.usage-poll}",
            identity = "usage-poll",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Asks each cluster once. */
    public Result run() {
        return jobs.run("usage-poll", attempt -> {
            Instant now = clock.instant();
            Instant before = now.minus(config.poll().patience());
            int found = attempt.each(clusters.names(), cluster -> unseen.add(overdue(clusters.of(cluster), before)));
            unseen.forget(now.minus(config.poll().kept()));
            attempt.did(
                    found,
                    "query seen that the event listener did not report, tables unknown",
                    "queries seen that the event listener did not report, tables unknown");
            return new Result(found);
        });
    }

    private static Map<FinishedQuery, Instant> overdue(Engine engine, Instant before) {
        Map<FinishedQuery, Instant> overdue = new HashMap<>();
        for (FinishedQuery query : engine.finishedQueries()) {
            Instant ended = query.ended();
            if (ended != null && ended.isBefore(before) && !isOwn(engine, query)) {
                overdue.put(query, ended);
            }
        }
        return overdue;
    }

    private static boolean isOwn(Engine engine, FinishedQuery query) {
        return engine.user().equals(query.user()) && engine.source().equals(query.source());
    }
}
