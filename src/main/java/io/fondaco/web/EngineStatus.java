package io.fondaco.web;

import io.fondaco.engine.Engine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Whether Trino answers, as pages may know without waiting for it: asked in the background, every ten seconds. */
@ApplicationScoped
public class EngineStatus {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Look(boolean down, Instant at) {}

    private final Engine engine;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("engine-status").factory());
    private final AtomicReference<Look> last = new AtomicReference<>(new Look(false, Instant.EPOCH));

    EngineStatus(Engine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** What the last look saw; nothing is known to be wrong before the first one. */
    public boolean down() {
        Look known = last.get();
        Instant now = clock.instant();
        boolean old = known.at().plus(FRESH).isBefore(now);
        if (old && last.compareAndSet(known, new Look(known.down(), now))) {
            worker.execute(this::look);
        }
        return known.down();
    }

    private void look() {
        boolean down = !engine.answers();
        last.set(new Look(down, clock.instant()));
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }
}
