package io.fondaco.access.rule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a node know within a second or two what others changed in the rights by which Trino is answered. */
@ApplicationScoped
public class DecisionsTrigger {

    private final Decisions decisions;

    DecisionsTrigger(Decisions decisions) {
        this.decisions = decisions;
    }

    @Scheduled(
            cron = "{fondaco.jobs.decisions-follow}",
            identity = "decisions-follow",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Looks once; a run leaves no record, since it comes every second. */
    public void run() {
        decisions.follow();
    }
}
