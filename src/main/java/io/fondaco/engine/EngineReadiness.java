package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Says whether each Trino cluster answers. The portal works without it, only grants wait, so the check is always up: a cluster
 * that is down is degraded service and no reason to take nodes out of traffic.
 */
@Readiness
@ApplicationScoped
class EngineReadiness implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Look(Set<String> silent, Instant at) {}

    private final Clusters clusters;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("trino-health").factory());
    private @Nullable Look last;
    private @Nullable CompletableFuture<Look> running;

    EngineReadiness(Clusters clusters, Clock clock) {
        this.clusters = clusters;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Look look = look();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Trino").up();
        clusters.names().forEach(name -> response.withData(key(name), state(look, name)));
        boolean full = look != null && look.silent().isEmpty();
        return response.withData("service", full ? "full" : "degraded: grants wait for Trino")
                .withData("checkedAt", look == null ? "" : look.at().toString())
                .build();
    }

    private static String key(String cluster) {
        return cluster.equals(QualifiedName.MAIN_CLUSTER) ? "trino" : "trino." + cluster;
    }

    private static String state(@Nullable Look look, String cluster) {
        if (look == null) {
            return "no answer yet";
        }
        return look.silent().contains(cluster) ? "does not answer" : "answers";
    }

    /** The last look, if it is fresh; else a new one, if it comes in time. */
    private @Nullable Look look() {
        CompletableFuture<Look> next = next();
        if (next == null) {
            return last;
        }
        try {
            return next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return stale();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stale();
        }
    }

    private synchronized @Nullable CompletableFuture<Look> next() {
        if (last != null && last.at().isAfter(clock.instant().minus(FRESH))) {
            return null;
        }
        if (running == null || running.isDone()) {
            running = CompletableFuture.supplyAsync(this::ask, worker);
        }
        return running;
    }

    private Look ask() {
        return remember(new Look(clusters.silent(), clock.instant()));
    }

    private synchronized Look remember(Look look) {
        last = look;
        return look;
    }

    private synchronized @Nullable Look stale() {
        return last;
    }

    void stop(@Observes ShutdownEvent event) {
        worker.shutdownNow();
    }
}
