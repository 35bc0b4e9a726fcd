package io.fondaco.web;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.name.QualifiedName;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Whether each Trino cluster answers, as pages may know without waiting for it: asked in the background, every ten seconds. */
@ApplicationScoped
public class EngineStatus {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Look(Set<String> silent, Instant at) {}

    private final Clusters clusters;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("engine-status").factory());
    private final AtomicReference<Look> last = new AtomicReference<>(new Look(Set.of(), Instant.EPOCH));

    EngineStatus(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    /** The clusters that did not answer at the last look, in order; nothing is known to be wrong before the first one. */
    public Set<String> silent() {
        Look known = last.get();
        Instant now = clock.instant();
        boolean old = known.at().plus(FRESH).isBefore(now);
        if (old && last.compareAndSet(known, new Look(known.silent(), now))) {
            worker.execute(this::look);
        }
        return known.silent();
    }

    /** Whether one of the clusters in which these objects lie did not answer. */
    public boolean down(Collection<QualifiedName> objects) {
        return objects.stream().map(QualifiedName::cluster).anyMatch(silent()::contains);
    }

    /** Who does not answer, as the beginning of a sentence; empty while all do. */
    public String silence() {
        Set<String> silent = silent();
        if (silent.isEmpty()) {
            return "";
        }
        if (clusters.names().size() == 1) {
            return "Trino does not answer.";
        }
        return silent.size() == 1
                ? "The Trino cluster %s does not answer."
                        .formatted(silent.iterator().next())
                : "The Trino clusters %s do not answer.".formatted(String.join(", ", silent));
    }

    private void look() {
        last.set(new Look(clusters.silent(), clock.instant()));
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }
}
