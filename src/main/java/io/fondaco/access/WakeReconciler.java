package io.fondaco.access;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Runs the reconciler right after a commit that made grants due; the schedule is the safety net. */
@ApplicationScoped
class WakeReconciler {

    private static final Logger LOG = Logger.getLogger(WakeReconciler.class);

    private final GrantReconciler reconciler;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("grants").factory());
    private final AtomicBoolean asleep = new AtomicBoolean(true);

    WakeReconciler(GrantReconciler reconciler) {
        this.reconciler = reconciler;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) GrantsDue due) {
        if (asleep.compareAndSet(true, false)) {
            worker.execute(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void work() {
        asleep.set(true);
        try {
            reconciler.run();
        } catch (RuntimeException e) {
            LOG.warnf("grants wait for the schedule: %s", e.getMessage());
        }
    }
}
