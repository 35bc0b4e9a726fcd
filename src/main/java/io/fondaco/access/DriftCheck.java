package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Compares, in bulk, what Trino holds with what was last seen there: a view that was replaced loses its grants, and
 * an administrator may revoke by hand. What differs becomes due for {@link GrantReconciler}.
 */
@ApplicationScoped
public class DriftCheck {

    /** How many grants were compared and how many differed. */
    public record Result(int compared, int drifted) {}

    private record Settled(UUID id, QualifiedName object, String principal, Set<Privilege> wanted) {}

    private final Grants grants;
    private final Engine engine;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<GrantsDue> due;

    DriftCheck(Grants grants, Engine engine, AuditTrail audit, Jobs jobs, Clock clock, Event<GrantsDue> due) {
        this.grants = grants;
        this.engine = engine;
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
            Map<String, List<Settled>> byCatalog = QuarkusTransaction.requiringNew()
                    .call(() -> grants.settled().stream()
                            .map(grant -> new Settled(grant.id(), grant.object(), grant.principal(), grant.wanted()))
                            .collect(Collectors.groupingBy(
                                    settled -> settled.object().catalog())));
            int compared = 0;
            int drifted = 0;
            for (Map.Entry<String, List<Settled>> catalog : byCatalog.entrySet()) {
                try {
                    drifted += compare(catalog.getKey(), catalog.getValue());
                    compared += catalog.getValue().size();
                } catch (EngineError e) {
                    attempt.failed(catalog.getKey() + ": " + e.getMessage());
                }
            }
            attempt.did(drifted, "grants drifted");
            return new Result(compared, drifted);
        }
    }

    private int compare(String catalog, List<Settled> settled) {
        Set<String> schemas =
                settled.stream().map(each -> each.object().schema()).collect(Collectors.toSet());
        Map<QualifiedName, Map<String, Set<Privilege>>> held = engine.privileges(catalog, schemas);
        int drifted = 0;
        for (Settled each : settled) {
            Set<Privilege> now = held.getOrDefault(each.object(), Map.of()).getOrDefault(each.principal(), Set.of());
            // A privilege on a grant that is gone was given outside the portal, and is not the portal's to take.
            if (!each.wanted().isEmpty() && !now.equals(each.wanted()) && mark(each, now)) {
                drifted++;
            }
        }
        return drifted;
    }

    private boolean mark(Settled seen, Set<Privilege> held) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Grant grant = grants.findById(seen.id(), LockModeType.PESSIMISTIC_WRITE);
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
            due.fire(new GrantsDue());
            return true;
        });
    }
}
