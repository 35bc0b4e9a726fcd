package io.fondaco.access.grant;

import io.fondaco.engine.Clusters;
import io.fondaco.reconcile.ClusterWorkers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the reconciler right after a commit that made grants due; the schedule is the safety net. Each cluster has a
 * worker of its own, so that one that does not answer holds up nothing but its own grants.
 */
@ApplicationScoped
class ReconcilerTrigger {

    private final Clusters clusters;
    private final Grants grants;
    private final Clock clock;
    private final ClusterWorkers workers;

    ReconcilerTrigger(GrantReconciler reconciler, Clusters clusters, Grants grants, Clock clock) {
        this.workers = new ClusterWorkers("grants", reconciler::run);
        this.clusters = clusters;
        this.grants = grants;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantsDue due) {
        workers.wake(due.cluster(), due.in());
    }

    @Scheduled(
            cron = "{fondaco.jobs.grants-reconcile}",
            identity = "grants-reconcile",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // Every cluster, so that the page of the jobs says when each was last looked at, and those configured no more.
        Set<String> due = QuarkusTransaction.requiringNew().call(() -> grants.clustersDue(clock.instant()));
        Stream.concat(clusters.names().stream(), due.stream()).distinct().forEach(workers::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.stop();
    }
}
