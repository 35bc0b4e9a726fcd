package io.fondaco.access;

import io.fondaco.access.OutsideGrants.Holding;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.CatalogName;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.Catalogs;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares, in bulk, what Trino holds with what was last seen there: a view that was replaced loses its grants, and
 * an administrator may revoke by hand. What differs becomes due for {@link GrantReconciler}; what no agreement explains
 * is noted for the owners.
 */
@ApplicationScoped
public class DriftCheck {

    /** How many grants were compared, how many differed, and how many were found that no agreement explains. */
    public record Result(int compared, int drifted, int outside) {}

    private record Settled(UUID id, QualifiedName object, String principal, Set<Privilege> wanted) {}

    private final Grants grants;
    private final OutsideGrants outside;
    private final OutputPorts ports;
    private final Catalogs catalogs;
    private final Clusters clusters;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<GrantsDue> due;

    DriftCheck(
            Grants grants,
            OutsideGrants outside,
            OutputPorts ports,
            Catalogs catalogs,
            Clusters clusters,
            AuditTrail audit,
            Jobs jobs,
            Clock clock,
            Event<GrantsDue> due) {
        this.grants = grants;
        this.outside = outside;
        this.ports = ports;
        this.catalogs = catalogs;
        this.clusters = clusters;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.due = due;
    }

    @Scheduled(
            cron = "{fondaco.jobs.grants-drift}",
            identity = "grants-drift",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Compares every settled grant, one bulk read for each catalog. */
    public Result run() {
        try (Attempt attempt = jobs.start("grants-drift")) {
            Map<CatalogName, Expected> byCatalog =
                    QuarkusTransaction.requiringNew().call(this::expected);
            int compared = 0;
            int drifted = 0;
            int outsideFound = 0;
            for (Map.Entry<CatalogName, Expected> catalog : byCatalog.entrySet()) {
                try {
                    Expected expected = catalog.getValue();
                    Map<QualifiedName, Map<String, Set<Privilege>>> held = clusters.of(
                                    catalog.getKey().cluster())
                            .privileges(catalog.getKey().name(), expected.schemas());
                    drifted += compare(expected.settled(), held);
                    compared += expected.settled().size();
                    outsideFound += noteOutside(catalog.getKey(), expected, held);
                } catch (EngineError e) {
                    attempt.failed(catalog.getKey() + ": " + e.getMessage());
                }
            }
            attempt.did(drifted, "grants drifted");
            attempt.did(outsideFound, "new grants from outside the portal");
            return new Result(compared, drifted, outsideFound);
        }
    }

    /** What one catalog should hold: the settled grants, all grants the portal deals with, the objects of products. */
    private record Expected(List<Settled> settled, Set<Holding> dealtWith, Set<QualifiedName> objects) {

        Set<String> schemas() {
            return Stream.concat(settled.stream().map(Settled::object), objects.stream())
                    .map(QualifiedName::schema)
                    .collect(Collectors.toSet());
        }
    }

    private Map<CatalogName, Expected> expected() {
        Map<CatalogName, Expected> byCatalog = new TreeMap<>();
        for (Grant grant : grants.listAll()) {
            Expected expected = of(byCatalog, grant.object());
            // A grant that is gone for good is not dealt with any more: whoever gives it by hand gives it from outside.
            if (grant.state() != GrantState.GONE) {
                expected.dealtWith().add(new Holding(grant.object(), grant.principal()));
            }
            if (grant.state() == GrantState.VERIFIED) {
                expected.settled().add(new Settled(grant.id(), grant.object(), grant.principal(), grant.wanted()));
            }
        }
        ports.current().stream()
                .map(OutputPort::object)
                .filter(object -> catalogs.keepsGrants(object.inCatalog()).orElse(false))
                .forEach(object -> of(byCatalog, object).objects().add(object));
        return byCatalog;
    }

    private static Expected of(Map<CatalogName, Expected> byCatalog, QualifiedName object) {
        return byCatalog.computeIfAbsent(
                object.inCatalog(), key -> new Expected(new ArrayList<>(), new HashSet<>(), new HashSet<>()));
    }

    private int compare(List<Settled> settled, Map<QualifiedName, Map<String, Set<Privilege>>> held) {
        int drifted = 0;
        for (Settled each : settled) {
            Set<Privilege> now = held(each, held);
            if (!now.equals(each.wanted()) && mark(each, now)) {
                drifted++;
            }
        }
        return drifted;
    }

    /**
     * What was read in bulk. An object that is not named there at all is looked at by itself: it may be gone, or listed
     * under another name, as the file metastore escapes quotes.
     */
    private Set<Privilege> held(Settled grant, Map<QualifiedName, Map<String, Set<Privilege>>> bulk) {
        Map<String, Set<Privilege>> onObject = bulk.get(grant.object());
        return onObject == null
                ? clusters.of(grant.object().cluster()).privileges(grant.object(), grant.principal())
                : onObject.getOrDefault(grant.principal(), Set.of());
    }

    private int noteOutside(
            CatalogName catalog, Expected expected, Map<QualifiedName, Map<String, Set<Privilege>>> held) {
        Map<Holding, Set<Privilege>> found = new HashMap<>();
        for (QualifiedName object : expected.objects()) {
            held.getOrDefault(object, Map.of()).forEach((principal, privileges) -> {
                Holding holding = new Holding(object, principal);
                if (!isOwner(object, principal, privileges)
                        && !expected.dealtWith().contains(holding)) {
                    found.put(holding, privileges);
                }
            });
        }
        return QuarkusTransaction.requiringNew().call(() -> outside.replace(catalog, found, clock.instant()));
    }

    /** The object's owner in Trino holds every privilege; the portal's own user may own it, or hold what it passes on. */
    private boolean isOwner(QualifiedName object, String principal, Set<Privilege> privileges) {
        return principal.equals(clusters.of(object.cluster()).user())
                || privileges.containsAll(EnumSet.allOf(Privilege.class));
    }

    private boolean mark(Settled seen, Set<Privilege> held) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Grant grant = grants.findLocked(seen.id());
            if (grant.state() != GrantState.VERIFIED || !grant.wanted().equals(seen.wanted())) {
                return false;
            }
            grant.drifted(held, clock.instant());
            audit.record(new AuditEntry(
                            "system:drift-check",
                            "grant.drifted",
                            grant.object().toString(),
                            "Trino holds “%s” instead of “%s”"
                                    .formatted(Privilege.text(held), Privilege.text(grant.wanted())),
                            grant.principal(),
                            null,
                            null)
                    .changed(Privilege.text(grant.wanted()), Privilege.text(held)));
            due.fire(new GrantsDue(grant.object().cluster()));
            return true;
        });
    }
}
