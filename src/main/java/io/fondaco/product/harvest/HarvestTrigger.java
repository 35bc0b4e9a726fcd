package io.fondaco.product.harvest;

import io.fondaco.product.ProductsChanged;
import io.fondaco.product.ProductsConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the objects behind products soon after these changed, and a few times more where Trino did not answer then:
 * nobody can be given what was not seen yet. The schedule is the safety net.
 */
@ApplicationScoped
class HarvestTrigger {

    /** A reading of the folder tells of many changes one after the other: one look after the last is enough for all. */
    private static final long PAUSE_SECONDS = 2;

    /** Something that can't be read at all is left to the schedule after the last of these. */
    private static final List<Long> PAUSES_AFTER_FAILURES = List.of(15L, 60L, 180L);

    private final HarvestMetadata harvest;
    private final ProductsConfig config;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("harvest").factory());
    private @Nullable ScheduledFuture<?> next;
    private int changes;

    HarvestTrigger(HarvestMetadata harvest, ProductsConfig config) {
        this.harvest = harvest;
        this.config = config;
    }

    synchronized void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        if (config.harvestOnChange()) {
            changes++;
            lookIn(PAUSE_SECONDS, 0);
        }
    }

    private synchronized void lookIn(long seconds, int failures) {
        if (next != null) {
            next.cancel(false);
        }
        int known = changes;
        next = worker.schedule(() -> work(failures, known), seconds, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void work(int failures, int known) {
        try {
            if (harvest.run().failed() > 0 && failures < PAUSES_AFTER_FAILURES.size()) {
                lookAgain(failures, known);
            }
        } catch (RuntimeException e) {
            Log.warnf("metadata waits for the schedule: %s", e.getMessage());
        }
    }

    /** Unless more changed meanwhile, which is looked at soon anyway. */
    private synchronized void lookAgain(int failures, int known) {
        if (known == changes) {
            lookIn(PAUSES_AFTER_FAILURES.get(failures), failures + 1);
        }
    }
}
