package io.fondaco.access.rule;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a node know within a second or two what others changed in the rights by which Trino is answered. */
@ApplicationScoped
public class OpaRightsTrigger {

    private final OpaRights opaRights;

    OpaRightsTrigger(OpaRights opaRights) {
        this.opaRights = opaRights;
    }

    @Scheduled(
            cron = "{fondaco.jobs.opa-rights-follow}",
            identity = "opa-rights-follow",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Looks once; a run leaves no record, since it comes every second. */
    public void run() {
        opaRights.follow();
    }
}
