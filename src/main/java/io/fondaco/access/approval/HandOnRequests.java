package io.fondaco.access.approval;

import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks again at requests that wait for the platform team, or for nobody: who runs the platform is known from sign-ins,
 * and somebody nearer may be back.
 */
@ApplicationScoped
public class HandOnRequests {

    private final RequestQueues queues;
    private final StepApprovers stepApprovers;
    private final Jobs jobs;

    HandOnRequests(RequestQueues queues, StepApprovers stepApprovers, Jobs jobs) {
        this.queues = queues;
        this.stepApprovers = stepApprovers;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.requests-hand-on}",
            identity = "requests-hand-on",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Puts each before whose turn it is now, in a transaction of its own; says how many went to others. */
    public int run() {
        return jobs.run("requests-hand-on", attempt -> {
            int moved = attempt.each(
                    QuarkusTransaction.requiringNew().call(queues::farFromTheirApprovers),
                    id -> QuarkusTransaction.requiringNew().call(() -> stepApprovers.again(id)) ? 1 : 0);
            attempt.did(moved, "requests handed on");
            return moved;
        });
    }
}
