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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Makes Trino hold what the agreements in force want: the only code that grants or revokes.
 *
 * <p>A short transaction claims due rows and notes each one's generation; Trino is then asked outside any
 * transaction; a last short transaction writes what was read back, if lease and generation still stand. So any
 * number of nodes share the work, a crash at any point leaves the row due, and nobody writes a stale truth.
 */
@ApplicationScoped
public class GrantReconciler {

    private static final String ACTOR = "system:reconciler";

    /** How many grants were seen as wanted, and how many were not. */
    public record Result(int settled, int failed) {}

    /** One claimed row, as it was when claimed. */
    private record Work(
            UUID id, QualifiedName object, String principal, Set<Privilege> wanted, long generation, Instant lease) {}

    private final Grants grants;
    private final Agreements agreements;
    private final Engine engine;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final AccessConfig config;
    private final Clock clock;
    private final Event<GrantSettled> settled;

    GrantReconciler(
            Grants grants,
            Agreements agreements,
            Engine engine,
            AuditTrail audit,
            Jobs jobs,
            AccessConfig config,
            Clock clock,
            Event<GrantSettled> settled) {
        this.grants = grants;
        this.agreements = agreements;
        this.engine = engine;
        this.audit = audit;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
        this.settled = settled;
    }

    @Scheduled(
            cron = "{fondaco.jobs.grants-reconcile}",
            identity = "grants-reconcile",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Works off every grant that is due now. */
    public Result run() {
        int done = 0;
        int failed = 0;
        try (Attempt attempt = jobs.start("grants-reconcile")) {
            List<Work> batch = claim();
            while (!batch.isEmpty()) {
                for (Work work : batch) {
                    if (reconcile(work, attempt)) {
                        done++;
                    } else {
                        failed++;
                    }
                }
                batch = claim();
            }
            attempt.did(done, "grants settled");
        }
        return new Result(done, failed);
    }

    private List<Work> claim() {
        // Databases keep microseconds: a finer lease would not be found again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant lease = now.plus(config.lease());
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.claim(config.batch(), now).stream()
                        .map(grant -> lease(grant, lease, now))
                        .toList());
    }

    private Work lease(Grant grant, Instant lease, Instant now) {
        Set<Privilege> wanted = agreements.wanted(grant.object(), grant.principal(), now);
        grant.lease(lease, wanted);
        return new Work(grant.id(), grant.object(), grant.principal(), wanted, grant.generation(), lease);
    }

    private boolean reconcile(Work work, Attempt attempt) {
        try {
            Set<Privilege> before = engine.privileges(work.object(), work.principal());
            if (!before.equals(work.wanted())) {
                change(work, before);
            }
            Set<Privilege> after =
                    before.equals(work.wanted()) ? before : engine.privileges(work.object(), work.principal());
            return write(work, grant -> observed(grant, before, after));
        } catch (EngineError e) {
            attempt.failed("%s for %s: %s".formatted(work.object(), work.principal(), e.getMessage()));
            write(work, grant -> refused(grant, e));
            return false;
        }
    }

    private void change(Work work, Set<Privilege> held) {
        Set<Privilege> tooMany = EnumSet.noneOf(Privilege.class);
        tooMany.addAll(held);
        tooMany.removeAll(work.wanted());
        if (!tooMany.isEmpty()) {
            engine.revoke(work.object(), work.principal(), tooMany);
        }
        if (!held.containsAll(work.wanted())) {
            engine.grant(work.object(), work.principal(), work.wanted());
        }
    }

    @FunctionalInterface
    private interface Outcome {
        boolean applyTo(Grant grant);
    }

    /** Writes the outcome if nobody overtook the work; else only gives the row back, so that it stays due. */
    private boolean write(Work work, Outcome outcome) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Grant grant = grants.findById(work.id(), LockModeType.PESSIMISTIC_WRITE);
            if (!grant.leasedUntil().filter(work.lease()::equals).isPresent()) {
                return false;
            }
            if (grant.generation() != work.generation()) {
                grant.release();
                return false;
            }
            return outcome.applyTo(grant);
        });
    }

    private boolean observed(Grant grant, Set<Privilege> before, Set<Privilege> after) {
        Set<Privilege> writtenDown = grant.observed();
        grant.observed(after, clock.instant());
        boolean asWanted = grant.state() == GrantState.VERIFIED || grant.state() == GrantState.GONE;
        if (!before.equals(after)) {
            record(grant, before, after, "Trino held “%s”, now holds “%s”");
        } else if (!writtenDown.equals(after)) {
            // A worker that died after its statement changed Trino, but could not write that down.
            record(grant, writtenDown, after, "Last seen to hold “%s”, found to hold “%s” already");
        }
        settled.fire(new GrantSettled(grant.id()));
        return asWanted;
    }

    private void record(Grant grant, Set<Privilege> before, Set<Privilege> after, String sentence) {
        String from = Privilege.text(before);
        String to = Privilege.text(after);
        AuditEntry entry = new AuditEntry(
                ACTOR,
                after.isEmpty() ? "grant.taken-away" : "grant.given",
                grant.object().toString(),
                sentence.formatted(from, to),
                grant.principal(),
                null,
                null);
        audit.record(entry.changed(from, to));
    }

    private boolean refused(Grant grant, EngineError error) {
        Instant now = clock.instant();
        if (error.kind() == EngineError.Kind.UNREACHABLE) {
            grant.postpone(config.pauseWhenDown(), now);
            return false;
        }
        grant.fail(error.getMessage(), now);
        if (grant.attempts() == 1) {
            audit.record(new AuditEntry(
                    ACTOR,
                    "grant.refused",
                    grant.object().toString(),
                    error.getMessage(),
                    grant.principal(),
                    null,
                    null));
            settled.fire(new GrantSettled(grant.id()));
        }
        return false;
    }
}
