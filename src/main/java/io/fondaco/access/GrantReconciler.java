package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.Clusters;
import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes Trino hold what the agreements in force want: the only code that grants or revokes.
 *
 * <p>What Trino holds is read before, to change no more than is needed, and after, to say what is true. Where nothing was
 * ever seen to be held, the read before is spared: the GRANT is the whole union in any case.
 *
 * <p>A short transaction claims due rows and notes each one's generation; Trino is then asked outside any
 * transaction; a last short transaction writes what was read back, if lease and generation still stand. So any
 * number of nodes share the work, a crash at any point leaves the row due, and nobody writes a stale truth.
 */
@ApplicationScoped
public class GrantReconciler {

    private static final String ACTOR = "system:reconciler";

    /** How many grants were seen as wanted, how many were not, and whether Trino answered all the time. */
    public record Result(int settled, int failed, boolean reachable) {

        private static final Result NOTHING = new Result(0, 0, true);
        private static final Result SETTLED = new Result(1, 0, true);
        private static final Result FAILED = new Result(0, 1, true);
        private static final Result UNREACHABLE = new Result(0, 1, false);

        private Result and(Result other) {
            return new Result(settled + other.settled, failed + other.failed, reachable && other.reachable);
        }
    }

    /**
     * One claimed row, as it was when claimed.
     *
     * @param first whether nothing was ever seen to be held, by an agreement or from outside: nothing to compare with
     */
    private record Work(
            UUID id,
            QualifiedName object,
            String principal,
            Set<Privilege> wanted,
            boolean first,
            long generation,
            Instant lease) {}

    private final Grants grants;
    private final Agreements agreements;
    private final OutsideGrants outside;
    private final Clusters clusters;
    private final AuditTrail audit;
    private final Jobs jobs;
    private final AccessConfig config;
    private final Clock clock;
    private final Event<GrantSettled> settled;

    GrantReconciler(
            Grants grants,
            Agreements agreements,
            OutsideGrants outside,
            Clusters clusters,
            AuditTrail audit,
            Jobs jobs,
            AccessConfig config,
            Clock clock,
            Event<GrantSettled> settled) {
        this.grants = grants;
        this.agreements = agreements;
        this.outside = outside;
        this.clusters = clusters;
        this.audit = audit;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
        this.settled = settled;
    }

    /** Works off every grant that is due now, one cluster after the other. */
    public Result run() {
        Set<String> due = QuarkusTransaction.requiringNew().call(() -> grants.clustersDue(clock.instant()));
        return due.stream().map(this::run).reduce(Result.NOTHING, Result::and);
    }

    /** Works off every grant that is due now in one cluster. */
    public Result run(String cluster) {
        Result result = Result.NOTHING;
        try (Attempt attempt = jobs.start(job(cluster))) {
            List<Work> batch = claim(cluster);
            while (!batch.isEmpty()) {
                result = result.and(reconcile(batch, attempt));
                batch = result.reachable() ? claim(cluster) : List.of();
            }
            attempt.did(result.settled(), "grants settled");
        }
        return result;
    }

    /** Works the batch off; where nobody answers, the rest of it is not tried one by one. */
    private Result reconcile(List<Work> batch, Attempt attempt) {
        Result result = Result.NOTHING;
        for (Work work : batch) {
            result = result.and(result.reachable() ? reconcile(work, attempt) : postpone(work));
        }
        return result;
    }

    private Result postpone(Work work) {
        write(work, grant -> {
            grant.postpone(config.pauseWhenDown(), clock.instant());
            return false;
        });
        return Result.UNREACHABLE;
    }

    private static String job(String cluster) {
        return cluster.equals(Clusters.MAIN) ? "grants-reconcile" : "grants-reconcile " + cluster;
    }

    private List<Work> claim(String cluster) {
        // Databases keep microseconds: a finer lease would not be found again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant lease = now.plus(config.lease());
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.claim(cluster, config.batch(), now).stream()
                        .map(grant -> lease(grant, lease, now))
                        .toList());
    }

    private Work lease(Grant grant, Instant lease, Instant now) {
        Set<Privilege> wanted = agreements.wanted(grant.object(), grant.principal(), now);
        grant.lease(lease, wanted);
        boolean first = !wanted.isEmpty()
                && grant.observed().isEmpty()
                && outside.of(grant.object(), grant.principal()).isEmpty();
        return new Work(grant.id(), grant.object(), grant.principal(), wanted, first, grant.generation(), lease);
    }

    private Result reconcile(Work work, Attempt attempt) {
        try {
            Engine engine = clusters.of(work.object().cluster());
            Optional<Set<Privilege>> before = work.first() ? Optional.empty() : Optional.of(read(engine, work));
            if (before.isEmpty()) {
                engine.grant(work.object(), work.principal(), work.wanted());
            } else {
                change(engine, work, before.get());
            }
            Set<Privilege> after = before.filter(work.wanted()::equals).orElseGet(() -> read(engine, work));
            return write(work, grant -> observed(grant, before, after)) ? Result.SETTLED : Result.FAILED;
        } catch (EngineError e) {
            attempt.failed("%s for %s: %s".formatted(work.object(), work.principal(), e.getMessage()));
            return e.kind() == EngineError.Kind.UNREACHABLE ? postpone(work) : refused(work, e);
        }
    }

    private static Set<Privilege> read(Engine engine, Work work) {
        return engine.privileges(work.object(), work.principal());
    }

    private static void change(Engine engine, Work work, Set<Privilege> held) {
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

    private boolean observed(Grant grant, Optional<Set<Privilege>> before, Set<Privilege> after) {
        Set<Privilege> writtenDown = grant.observed();
        grant.observed(after, clock.instant());
        boolean asWanted = grant.state() == GrantState.VERIFIED || grant.state() == GrantState.GONE;
        Set<Privilege> held = before.orElse(writtenDown);
        if (!held.equals(after)) {
            String sentence =
                    before.isPresent() ? "Trino held “%s”, now holds “%s”" : "Last seen to hold “%s”, now holds “%s”";
            record(grant, held, after, sentence);
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

    private Result refused(Work work, EngineError error) {
        write(work, grant -> {
            grant.fail(error.getMessage(), clock.instant());
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
        });
        return Result.FAILED;
    }
}
