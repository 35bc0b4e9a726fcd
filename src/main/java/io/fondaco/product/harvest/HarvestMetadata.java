package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Looks at the objects behind all ports, catalog by catalog in bulk, and stores what it sees; asks now and then
 * whether a catalog keeps grants. What can't be read is named and keeps what was last seen; all else is read.
 */
@ApplicationScoped
public class HarvestMetadata {

    /**
     * What one look did.
     *
     * @param changed objects that are other than before
     * @param gone objects that were there before
     * @param failed catalogs, schemas and objects that could not be read or kept
     */
    public record Result(int changed, int gone, int failed) {

        private Result and(Result other) {
            return new Result(changed + other.changed, gone + other.gone, failed + other.failed);
        }
    }

    private final OutputPorts ports;
    private final HarvestCatalog harvestCatalog;
    private final ContractDrifts drifts;
    private final Jobs jobs;

    HarvestMetadata(OutputPorts ports, HarvestCatalog harvestCatalog, ContractDrifts drifts, Jobs jobs) {
        this.ports = ports;
        this.harvestCatalog = harvestCatalog;
        this.drifts = drifts;
        this.jobs = jobs;
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
        return jobs.run("metadata-harvest", attempt -> look(wanted(), attempt));
    }

    /** Looks once at the catalogs of these ports, because somebody asks. */
    public Result look(Collection<OutputPort> asked) {
        Set<CatalogName> catalogs =
                asked.stream().map(port -> port.object().inCatalog()).collect(Collectors.toSet());
        Map<CatalogName, Set<QualifiedName>> wanted = wanted();
        wanted.keySet().retainAll(catalogs);
        return jobs.run("metadata-harvest", attempt -> look(wanted, attempt));
    }

    private Result look(Map<CatalogName, Set<QualifiedName>> wanted, Attempt attempt) {
        List<Result> results = new ArrayList<>();
        int failed = wanted.size()
                - attempt.each(wanted.keySet(), catalog -> {
                    results.add(harvestCatalog.look(catalog, wanted.get(catalog), attempt));
                    return 1;
                });
        Result result = results.stream().reduce(new Result(0, 0, failed), Result::and);
        attempt.did(result.changed(), "object new or changed", "objects new or changed");
        attempt.did(result.gone(), "object gone", "objects gone");
        attempt.did(drifts.compare(), "dataset lacks what it promises", "datasets lack what they promise");
        return result;
    }

    private Map<CatalogName, Set<QualifiedName>> wanted() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ports.current().stream()
                        .map(OutputPort::object)
                        .collect(Collectors.groupingBy(QualifiedName::inCatalog, TreeMap::new, Collectors.toSet())));
    }
}
