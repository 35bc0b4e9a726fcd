package io.fondaco.publish.publication;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantSettled;
import io.fondaco.access.grant.Grants;
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

/** Runs the reconciler right after a commit that made publications due; the schedule is the safety net. */
@ApplicationScoped
class PublicationTrigger {

    private final ClusterWorkers workers;
    private final Clusters clusters;
    private final Publications publications;
    private final Grants grants;
    private final Clock clock;

    PublicationTrigger(
            PublicationReconciler reconciler,
            Clusters clusters,
            Publications publications,
            Grants grants,
            Clock clock) {
        this.grants = grants;
        this.workers = new ClusterWorkers("publications", reconciler::run);
        this.clusters = clusters;
        this.publications = publications;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicationsDue due) {
        workers.wake(due.cluster());
    }

    /** What failed for want of a right to build on something does not wait for its pause once that is given. */
    void given(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantSettled settled) {
        QuarkusTransaction.requiringNew().run(() -> {
            Grant grant = grants.findById(settled.grant());
            if (grant != null && !grant.wanted().passable().isEmpty()) {
                publications.tryAgain(grant.object().cluster(), grant.principal());
            }
        });
    }

    @Scheduled(
            cron = "{fondaco.jobs.publications-reconcile}",
            identity = "publications-reconcile",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        Set<String> due = QuarkusTransaction.requiringNew().call(() -> publications.clustersDue(clock.instant()));
        Stream.concat(clusters.names().stream(), due.stream()).distinct().forEach(workers::wake);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.stop();
    }
}
