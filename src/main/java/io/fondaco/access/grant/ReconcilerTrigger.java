package io.fondaco.access.grant;

import io.fondaco.engine.Clusters;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Runs the reconciler right after a commit that made grants due; the schedule is the safety net. Each cluster has a
 * worker of its own, so that one that does not answer holds up nothing but its own grants.
 */
@ApplicationScoped
class ReconcilerTrigger {

    private static final Logger LOG = Logger.getLogger(ReconcilerTrigger.class);

    private final GrantReconciler reconciler;
    private final Clusters clusters;
    private final Grants grants;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("grants-", 0).factory());
    private final Map<String, Worker> workers = new ConcurrentHashMap<>();

    ReconcilerTrigger(GrantReconciler reconciler, Clusters clusters, Grants grants, Clock clock) {
        this.reconciler = reconciler;
        this.clusters = clusters;
        this.grants = grants;
        this.clock = clock;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantsDue due) {
        wake(due.cluster());
    }

    @Scheduled(
            cron = "{fondaco.jobs.grants-reconcile}",
            identity = "grants-reconcile",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        // Every cluster, so that the page of the jobs says when each was last looked at, and those configured no more.
        Set<String> due = QuarkusTransaction.requiringNew().call(() -> grants.clustersDue(clock.instant()));
        Stream.concat(clusters.names().stream(), due.stream()).distinct().forEach(this::wake);
    }

    private void wake(String cluster) {
        workers.computeIfAbsent(cluster, Worker::new).wake();
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** Works for one cluster, once at a time; a call while it works is worked off right after. */
    private final class Worker {

        private final String cluster;
        private final AtomicBoolean asleep = new AtomicBoolean(true);

        Worker(String cluster) {
            this.cluster = cluster;
        }

        void wake() {
            if (asleep.compareAndSet(true, false)) {
                threads.execute(this::work);
            }
        }

        private synchronized void work() {
            asleep.set(true);
            try {
                reconciler.run(cluster);
            } catch (RuntimeException e) {
                LOG.warnf("grants wait for the schedule: %s", e.getMessage());
            }
        }
    }
}
