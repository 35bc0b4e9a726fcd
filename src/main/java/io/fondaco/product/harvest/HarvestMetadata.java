package io.fondaco.product.harvest;

import io.fondaco.engine.CatalogName;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Harvest;
import io.fondaco.engine.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.Catalogs;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductsConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks at the objects behind all ports, catalog by catalog in bulk, and stores what it sees; asks now and then
 * whether a catalog keeps grants. A catalog that does not answer keeps what was last seen.
 */
@ApplicationScoped
public class HarvestMetadata {

    /**
     * What one look did.
     *
     * @param changed objects that are other than before
     * @param gone objects that were there before
     * @param failed catalogs that could not be read
     */
    public record Result(int changed, int gone, int failed) {

        private Result and(Result other) {
            return new Result(changed + other.changed, gone + other.gone, failed + other.failed);
        }
    }

    private final Clusters clusters;
    private final OutputPorts ports;
    private final SeenSchemas seen;
    private final ViewObstacles obstacles;
    private final Catalogs catalogs;
    private final ProductsConfig config;
    private final Jobs jobs;
    private final Clock clock;

    HarvestMetadata(
            Clusters clusters,
            OutputPorts ports,
            SeenSchemas seen,
            ViewObstacles obstacles,
            Catalogs catalogs,
            ProductsConfig config,
            Jobs jobs,
            Clock clock) {
        this.clusters = clusters;
        this.ports = ports;
        this.seen = seen;
        this.obstacles = obstacles;
        this.catalogs = catalogs;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.metadata-harvest}",
            identity = "metadata-harvest",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Looks at everything once. */
    public Result run() {
        try (Attempt attempt = jobs.start("metadata-harvest")) {
            Result result = new Result(0, 0, 0);
            for (Map.Entry<CatalogName, Set<QualifiedName>> catalog : wanted().entrySet()) {
                result = result.and(harvest(catalog.getKey(), catalog.getValue(), attempt));
            }
            attempt.did(result.changed(), "objects new or changed");
            attempt.did(result.gone(), "objects gone");
            return result;
        }
    }

    private Map<CatalogName, Set<QualifiedName>> wanted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ports.current().stream()
                        .map(OutputPort::object)
                        .collect(Collectors.groupingBy(QualifiedName::inCatalog, TreeMap::new, Collectors.toSet())));
    }

    private Result harvest(CatalogName catalog, Set<QualifiedName> wanted, Attempt attempt) {
        try {
            Set<String> schemas = wanted.stream().map(QualifiedName::schema).collect(Collectors.toSet());
            Harvest harvest = clusters.of(catalog.cluster()).harvest(catalog.name(), schemas);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            SeenSchemas.Stored stored = store(wanted, harvest, now);
            harvest.objects().stream()
                    .map(object -> object.name())
                    .filter(wanted::contains)
                    .findFirst()
                    .ifPresent(probe -> askForGrants(probe, now));
            obstacles.ask(wanted);
            return new Result(stored.changed(), stored.gone(), 0);
        } catch (EngineError e) {
            attempt.failed(catalog + ": " + e.getMessage());
            return new Result(0, 0, 1);
        }
    }

    private SeenSchemas.Stored store(Set<QualifiedName> wanted, Harvest harvest, Instant now) {
        try {
            return seen.store(wanted, harvest.objects(), now);
        } catch (PersistenceException e) {
            // Another node stored the same news first: this time it is known.
            return seen.store(wanted, harvest.objects(), now);
        }
    }

    private void askForGrants(QualifiedName probe, Instant now) {
        boolean believed = QuarkusTransaction.requiringNew()
                .call(() -> catalogs.findByIdOptional(probe.inCatalog())
                        .filter(known ->
                                known.seenAt().plus(config.abilityBelieved()).isAfter(now))
                        .isPresent());
        if (!believed) {
            Optional<Boolean> keeps = clusters.of(probe.cluster()).keepsGrants(probe);
            keeps.ifPresent(answer -> catalogs.noteKeepsGrants(probe.inCatalog(), answer, now));
        }
    }
}
