package io.fondaco.access.grant;

import io.fondaco.access.rule.Sight;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.Held;
import io.fondaco.engine.name.Grantee;
import io.fondaco.reconcile.DueRows;
import io.fondaco.reconcile.Lease;
import io.fondaco.reconcile.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the reconciler takes from its rows and writes to them, each time in a short transaction of its own. It writes only
 * while the lease stands, and what it found out only while what is wanted is still the same.
 */
@ApplicationScoped
class GrantRows {

    private static final String ACTOR = "system:reconciler";

    /** How soon it is looked again whether Trino has read its rules anew. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Grants grants;
    private final WantedPrivileges wantedPrivileges;
    private final UnmanagedGrants outside;
    private final AuditTrail audit;
    private final GrantConfig config;
    private final Clock clock;
    private final Event<GrantSettled> settled;
    private final Event<GrantsDue> due;

    GrantRows(
            Grants grants,
            WantedPrivileges wantedPrivileges,
            UnmanagedGrants outside,
            AuditTrail audit,
            GrantConfig config,
            Clock clock,
            Event<GrantSettled> settled,
            Event<GrantsDue> due) {
        this.grants = grants;
        this.wantedPrivileges = wantedPrivileges;
        this.outside = outside;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.settled = settled;
        this.due = due;
    }

    /** A few due grants of the cluster, what is to be taken away first. */
    List<GrantWork> claim(String cluster) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.dueRows().claim(cluster, config.batch(), now).stream()
                        .map(grant -> claim(grant, now))
                        .toList());
    }

    private GrantWork claim(Grant grant, Instant now) {
        Held wanted = wantedPrivileges.of(grant.object(), grant.principal(), now);
        return GrantWork.claimed(grant, grant.lease(DueRows.end(now, config.lease()), wanted));
    }

    /**
     * To be called right before a statement is sent: empty where the row is another worker's by now, or something else is
     * wanted. Else the lease begins anew, and the row tells what may have been given and until when the statement may
     * arrive.
     */
    Optional<GrantWork> sending(GrantWork work, GrantStatement statement, Held held) {
        Instant now = clock.instant();
        return call(work, grant -> {
                    if (!grant.isAsClaimed(work.lease())) {
                        grant.answered(work.lease());
                        grant.release();
                        return Optional.<GrantWork>empty();
                    }
                    Lease lease = grant.sending(
                            work.lease(),
                            work.own().givenBy(statement, held),
                            DueRows.end(now, config.lease()),
                            DueRows.end(now, config.statementLife()));
                    return Optional.of(GrantWork.sending(grant, lease));
                })
                .orElse(Optional.empty());
    }

    /** Trino answered everything, and this is what was held before and is held now. */
    Outcome observed(GrantWork work, Held before, Sight now) {
        return call(work, grant -> {
                    grant.answered(work.lease());
                    if (!grant.isAsClaimed(work.lease())) {
                        grant.release();
                        return Outcome.LATER;
                    }
                    grant.proven(now.proven());
                    return observed(grant, before, now.held());
                })
                .orElse(Outcome.LATER);
    }

    private Outcome observed(Grant grant, Held before, Held after) {
        Held writtenDown = grant.observed();
        Held beyond = grant.ownPart().beyond(after);
        Outcome outcome = grant.observed(after, clock.instant());
        record(grant, writtenDown, before, after);
        outside.note(grant.object(), Grantee.user(grant.principal()), beyond, clock.instant());
        if (outcome == Outcome.SETTLED || outcome == Outcome.FAILED && grant.attempts() == 1) {
            settled.fire(new GrantSettled(grant.id()));
        }
        return outcome;
    }

    private void record(Grant grant, Held writtenDown, Held before, Held after) {
        if (!before.equals(after)) {
            record(grant, before, after, "Trino held “%s”, now holds “%s”");
        } else if (!writtenDown.equals(after)) {
            // A worker that died after its statement changed Trino, but could not write that down.
            record(grant, writtenDown, after, "Last seen to hold “%s”, found to hold “%s” already");
        }
    }

    private void record(Grant grant, Held before, Held after, String sentence) {
        String from = before.text();
        String to = after.text();
        AuditAction action = before.covers(after) ? AuditAction.GRANT_TAKEN_AWAY : AuditAction.GRANT_GIVEN;
        audit.record(entry(grant, action, sentence.formatted(from, to)).changed(from, to));
    }

    private static AuditEntry entry(Grant grant, AuditAction action, String detail) {
        return AuditEntry.of(ACTOR, action, grant.object().toString(), detail).onBehalfOf(grant.principal());
    }

    /** Trino may not have read its rules anew yet, and it is too early to say more. */
    Outcome tooEarly(GrantWork work) {
        run(work, grant -> {
            if (grant.isAsClaimed(work.lease())) {
                grant.postpone(clock.instant().plus(PAUSE));
                due.fire(new GrantsDue(grant.object().cluster(), PAUSE));
            } else {
                grant.release();
            }
        });
        return Outcome.LATER;
    }

    /**
     * Trino refused, or the portal sends nothing, for this reason.
     *
     * @param answered whether nothing that this worker sent may still arrive
     */
    void refused(GrantWork work, String reason, boolean answered) {
        run(work, grant -> refuse(grant, work.lease(), reason, answered));
    }

    /** It took too long; everything else on the object would as well, and waits with it. */
    void tooSlow(GrantWork work, String reason, boolean answered) {
        run(work, grant -> {
            refuse(grant, work.lease(), reason, answered);
            grants.dueOn(grant.object(), clock.instant()).stream()
                    .filter(other -> !other.id().equals(grant.id()))
                    .forEach(other -> other.postponeLike(grant));
        });
    }

    private void refuse(Grant grant, Lease lease, String reason, boolean answered) {
        if (answered) {
            grant.answered(lease);
        }
        if (!grant.isAsClaimed(lease)) {
            grant.release();
            return;
        }
        grant.fail(reason, clock.instant());
        if (grant.attempts() == 1) {
            audit.record(entry(grant, AuditAction.GRANT_REFUSED, reason));
            settled.fire(new GrantSettled(grant.id()));
        }
    }

    /** Nobody answers: no failure of the grant, only a matter of time. */
    void postpone(GrantWork work, boolean answered) {
        run(work, grant -> {
            if (answered) {
                grant.answered(work.lease());
            }
            grant.postpone(clock.instant().plus(config.pauseWhenDown()));
        });
    }

    /** Gives it back: it stays due. */
    void release(GrantWork work) {
        run(work, Grant::release);
    }

    private void run(GrantWork work, Consumer<Grant> change) {
        call(work, grant -> {
            change.accept(grant);
            return true;
        });
    }

    /** Does that if the row is still this worker's; if it is not, and a statement was sent, it must be read anew. */
    private <T> Optional<T> call(GrantWork work, Function<Grant, T> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Grant> mine = grants.dueRows().leasedBy(work.lease());
            if (mine.isEmpty() && work.sent()) {
                Optional.ofNullable(grants.findLocked(work.lease().row()))
                        .ifPresent(grant -> grant.overtaken(work.own().given(), clock.instant()));
            }
            return mine.map(change);
        });
    }
}
