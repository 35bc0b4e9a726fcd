package io.fondaco.product.harvest;

import io.fondaco.product.ProductsChanged;
import io.fondaco.product.ProductsConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at the objects behind products soon after these changed; the schedule is the safety net. */
@ApplicationScoped
class HarvestTrigger {

    /** A reading of the folder tells of many changes one after the other: one look after the last is enough for all. */
    private static final long PAUSE_SECONDS = 2;

    private final HarvestMetadata harvest;
    private final ProductsConfig config;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("harvest").factory());
    private @Nullable ScheduledFuture<?> next;

    HarvestTrigger(HarvestMetadata harvest, ProductsConfig config) {
        this.harvest = harvest;
        this.config = config;
    }

    synchronized void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        if (config.harvestOnChange()) {
            if (next != null) {
                next.cancel(false);
            }
            next = worker.schedule(this::work, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void work() {
        try {
            harvest.run();
        } catch (RuntimeException e) {
            Log.warnf("metadata waits for the schedule: %s", e.getMessage());
        }
    }
}
