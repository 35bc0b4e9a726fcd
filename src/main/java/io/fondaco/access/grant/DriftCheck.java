package io.fondaco.access.grant;

import io.fondaco.access.grant.UnmanagedGrants.Holding;
import io.fondaco.access.rule.Enforcers;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Held;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Compares, in bulk, what Trino holds with what was last seen there: a view that was replaced loses its grants, and
 * an administrator may revoke by hand. What differs becomes due for {@link GrantReconciler}; what no agreement explains
 * is noted for the owners.
 */
@ApplicationScoped
public class DriftCheck {

    /**
     * How many grants were compared, how many differed, and how many were found that no agreement explains.
     *
     * @param unread the catalogs that could not be read, by name
     */
    public record Result(int compared, int drifted, int outside, Set<String> unread) {

        public Result {
            unread = Set.copyOf(unread);
        }
    }

    /** Names that every catalog lists as they are. */
    private static final Pattern LISTED_AS_IT_IS = Pattern.compile("[a-z0-9_]+");

    private final ExpectedGrants expectedGrants;
    private final Grants grants;
    private final UnmanagedGrants outside;
    private final Clusters clusters;
    private final Enforcers enforcers;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<GrantsDue> due;

    DriftCheck(
            ExpectedGrants expectedGrants,
            Grants grants,
            UnmanagedGrants outside,
            Clusters clusters,
            Enforcers enforcers,
            AuditTrail audit,
            Jobs jobs,
            Clock clock,
            Event<GrantsDue> due) {
        this.expectedGrants = expectedGrants;
        this.grants = grants;
        this.outside = outside;
        this.clusters = clusters;
        this.enforcers = enforcers;
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
        return jobs.run("grants-drift", attempt -> {
            Map<CatalogName, ExpectedGrants.OfCatalog> byCatalog =
                    QuarkusTransaction.requiringNew().call(expectedGrants::byCatalog);
            int compared = 0;
            int drifted = 0;
            int outsideFound = 0;
            Set<String> unread = new HashSet<>();
            for (Map.Entry<CatalogName, ExpectedGrants.OfCatalog> catalog : byCatalog.entrySet()) {
                try {
                    ExpectedGrants.OfCatalog expected = catalog.getValue();
                    Map<QualifiedName, Map<Grantee, Held>> held = enforcers
                            .of(catalog.getKey())
                            .lookAtAll(catalog.getKey(), expected.schemas(), expected.readers());
                    drifted += compare(expected.settled(), held);
                    compared += expected.settled().size();
                    outsideFound += noteOutside(catalog.getKey(), expected, held);
                } catch (RuntimeException e) {
                    attempt.failed(catalog.getKey(), e);
                    unread.add(catalog.getKey().toString());
                }
            }
            attempt.did(drifted, "grant drifted", "grants drifted");
            attempt.did(outsideFound, "new grant from outside the portal", "new grants from outside the portal");
            return new Result(compared, drifted, outsideFound, unread);
        });
    }

    private int compare(List<ExpectedGrants.Settled> settled, Map<QualifiedName, Map<Grantee, Held>> bulk) {
        int drifted = 0;
        for (ExpectedGrants.Settled each : settled) {
            Held now = seen(each, bulk);
            if (!each.own().isSettled(now) && mark(each, now)) {
                drifted++;
            }
        }
        noteLooked(settled);
        return drifted;
    }

    /** Of rules only reading can be seen: that somebody may pass it on is taken from what was written. */
    private Held seen(ExpectedGrants.Settled each, Map<QualifiedName, Map<Grantee, Held>> bulk) {
        Held now = held(each.holding(), bulk);
        boolean byRules = enforcers.byRules(each.holding().object().inCatalog());
        return byRules && !now.isEmpty() ? now.union(each.own().wanted()) : now;
    }

    /** Whose turn it is next to be looked at follows from it, where not all are. */
    private void noteLooked(List<ExpectedGrants.Settled> settled) {
        List<UUID> byRules = settled.stream()
                .filter(each -> enforcers.byRules(each.holding().object().inCatalog()))
                .map(ExpectedGrants.Settled::id)
                .toList();
        if (!byRules.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> grants.update("observedAt = ?1 where id in ?2", clock.instant(), byRules));
        }
    }

    /**
     * What was read in bulk. An object that is not named there has lost all its grants, or is gone; but where its name may
     * be listed under another, as the file metastore escapes quotes, it is looked at by itself.
     */
    private Held held(Holding holding, Map<QualifiedName, Map<Grantee, Held>> bulk) {
        Map<Grantee, Held> onObject = bulk.get(holding.object());
        return onObject == null
                        && !LISTED_AS_IT_IS.matcher(holding.object().object()).matches()
                ? clusters.of(holding.object().cluster())
                        .held(holding.object(), holding.grantee().name())
                : Optional.ofNullable(onObject).orElse(Map.of()).getOrDefault(holding.grantee(), Held.NOTHING);
    }

    /** Of everybody but the portal's own user, who may own the object, or hold what it passes on. */
    private int noteOutside(
            CatalogName catalog, ExpectedGrants.OfCatalog expected, Map<QualifiedName, Map<Grantee, Held>> bulk) {
        Grantee portal = Grantee.user(clusters.of(catalog.cluster()).user());
        Map<Holding, Held> found = new HashMap<>();
        for (QualifiedName object : expected.objects()) {
            bulk.getOrDefault(object, Map.of()).forEach((grantee, held) -> {
                Holding holding = new Holding(object, grantee);
                Held beyond = expected.beyond(holding, held);
                if (!beyond.isEmpty() && !grantee.equals(portal)) {
                    found.put(holding, beyond);
                }
            });
        }
        return QuarkusTransaction.requiringNew().call(() -> outside.replace(catalog, found, clock.instant()));
    }

    private boolean mark(ExpectedGrants.Settled seen, Held held) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Grant grant = grants.findLocked(seen.id());
            if (grant.state() != GrantState.VERIFIED || !grant.ownPart().equals(seen.own())) {
                return false;
            }
            grant.drifted(held, clock.instant());
            audit.record(AuditEntry.of(
                            "system:drift-check",
                            AuditAction.GRANT_DRIFTED,
                            grant.object().toString(),
                            "Trino holds “%s” instead of “%s”"
                                    .formatted(held.text(), grant.wanted().text()))
                    .onBehalfOf(grant.principal())
                    .changed(grant.wanted().text(), held.text()));
            due.fire(new GrantsDue(grant.object().cluster()));
            return true;
        });
    }
}
