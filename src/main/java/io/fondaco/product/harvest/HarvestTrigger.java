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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks at the objects behind products soon after these changed; the schedule is the safety net. */
@ApplicationScoped
class HarvestTrigger {

    /** A folder of products changes many at once: one look is enough for all. */
    private static final long PAUSE_SECONDS = 2;

    private final HarvestMetadata harvest;
    private final ProductsConfig config;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("harvest").factory());
    private final AtomicBoolean asleep = new AtomicBoolean(true);

    HarvestTrigger(HarvestMetadata harvest, ProductsConfig config) {
        this.harvest = harvest;
        this.config = config;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        if (config.harvestOnChange() && asleep.compareAndSet(true, false)) {
            worker.schedule(this::work, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }

    private void work() {
        asleep.set(true);
        try {
            harvest.run();
        } catch (RuntimeException e) {
            Log.warnf("metadata waits for the schedule: %s", e.getMessage());
        }
    }
}
