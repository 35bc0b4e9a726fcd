package io.fondaco.usage.pull;

import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.usage.pull.SourcePull.Outcome;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Pulls finished queries from all histories that are due, side by side: one that is slow or down holds up no other. */
@ApplicationScoped
public class PullHistory {

    private final PullSources sources;
    private final SourcePull pull;
    private final Jobs jobs;

    PullHistory(PullSources sources, SourcePull pull, Jobs jobs) {
        this.sources = sources;
        this.pull = pull;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.usage-pull}",
            identity = "usage-pull",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        if (!sources.all().isEmpty()) {
            run();
        }
    }

    /** Reads each that is due; says how many queries came that nobody had reported before. */
    public int run() {
        return jobs.run("usage-pull", attempt -> {
            int fresh = 0;
            for (Map.Entry<PullSource, Future<Outcome>> one : started().entrySet()) {
                fresh += outcome(one.getKey(), one.getValue(), attempt);
            }
            attempt.did(fresh, "query pulled", "queries pulled");
            return fresh;
        });
    }

    private Map<PullSource, Future<Outcome>> started() {
        Map<PullSource, Future<Outcome>> started = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            sources.all().forEach(source -> started.put(source, threads.submit(() -> pull.run(source))));
        }
        return started;
    }

    private static int outcome(PullSource source, Future<Outcome> ended, Attempt attempt) {
        try {
            Outcome outcome = ended.get();
            if (outcome.unreadable() > 0) {
                attempt.failed(
                        "%s: new rows that are no finished query: %d".formatted(source.name(), outcome.unreadable()));
            }
            return outcome.fresh();
        } catch (ExecutionException e) {
            attempt.failed(source.name(), e.getCause() instanceof Exception cause ? cause : e);
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
