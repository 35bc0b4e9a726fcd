package io.fondaco.publish.publication;

import io.fondaco.access.grant.Grants;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.publish.making.Known;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.publish.making.Step;
import io.fondaco.publish.publication.WantedPublications.Wanted;
import io.fondaco.reconcile.DueRows;
import io.fondaco.reconcile.Lease;
import io.fondaco.reconcile.Outcome;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the reconciler takes from its rows and writes to them, each time in a short transaction of its own. It writes only
 * while the lease stands, and what it found out only while what is wanted is still the same. Whenever readers may have lost
 * their grants, these are due in the same transaction.
 */
@ApplicationScoped
class PublicationRows {

    private static final String ACTOR = "system:publisher";

    private final Publications publications;
    private final WantedPublications wantedPublications;
    private final Grants grants;
    private final AuditTrail audit;
    private final PublishConfig config;
    private final Clock clock;
    private final Event<PublicationSettled> settled;

    PublicationRows(
            Publications publications,
            WantedPublications wantedPublications,
            Grants grants,
            AuditTrail audit,
            PublishConfig config,
            Clock clock,
            Event<PublicationSettled> settled) {
        this.publications = publications;
        this.wantedPublications = wantedPublications;
        this.grants = grants;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.settled = settled;
    }

    /** A few due publications of the cluster, what is to be dropped first. */
    List<PublicationWork> claim(String cluster) {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.dueRows().claim(cluster, config.batch(), now).stream()
                        .map(row -> claim(row, now))
                        .toList());
    }

    private PublicationWork claim(Publication row, Instant now) {
        Wanted wanted = wantedPublications.of(row.object());
        String principal = wanted.object().map(object -> object.principal()).orElse("");
        Lease lease = row.lease(DueRows.end(now, config.lease()), wanted.hash(), principal);
        return PublicationWork.claimed(row, lease, wanted);
    }

    /**
     * To be called right before each statement of a step is sent: empty where the row is another worker's by now, or
     * something else is wanted.
     */
    Optional<PublicationWork> sending(PublicationWork work, Step step, MadeObject made) {
        Instant now = clock.instant();
        return call(work, row -> {
                    if (!row.isAsClaimed(work.lease())) {
                        row.answered(work.lease());
                        giveBack(row);
                        return Optional.<PublicationWork>empty();
                    }
                    Lease lease = row.sending(
                            work.lease(),
                            outer(work, step, made),
                            inner(work, step, made),
                            step.dropsGrants(),
                            DueRows.end(now, config.lease()),
                            DueRows.end(now, config.statementLife()));
                    return Optional.of(work.sending(row, lease));
                })
                .orElse(Optional.empty());
    }

    private static Known outer(PublicationWork work, Step step, MadeObject made) {
        return step.object().namesInner()
                ? withAllowed(work, made, work.outer(), made.outerText())
                : work.outer()
                        .sending(
                                step.object(),
                                made.outerText(),
                                made.outer().map(SeenDefinition::definition).orElse(null),
                                step);
    }

    private static Known inner(PublicationWork work, Step step, MadeObject made) {
        return step.object().namesInner()
                ? work.inner()
                        .sending(
                                step.object(),
                                made.innerText(),
                                made.inner().map(SeenDefinition::definition).orElse(null),
                                step)
                : withAllowed(work, made, work.inner(), made.innerText());
    }

    /** Once the first statement changed one of the two, nobody could tell any more that the other was allowed as well. */
    private static Known withAllowed(PublicationWork work, MadeObject made, Known known, String text) {
        return work.mayReplaceAll(made) ? known.and(text) : known;
    }

    /** All statements of a step were answered: whoever lost a grant by them gets it now, before anything is read back. */
    void answered(PublicationWork work, Step step) {
        if (step.dropsGrants()) {
            run(work, row -> {
                regrant(row);
                row.regranted();
            });
        }
    }

    /** Trino answered everything, and holds what is wanted. */
    Outcome observed(PublicationWork work, MadeObject made) {
        return call(work, row -> {
                    row.answered(work.lease());
                    if (!row.isAsClaimed(work.lease())) {
                        giveBack(row);
                        return Outcome.LATER;
                    }
                    return observed(row, made, work.wanted().letGo());
                })
                .orElse(Outcome.LATER);
    }

    private Outcome observed(Publication row, MadeObject made, boolean letGo) {
        String before = row.writtenText();
        boolean remade = row.remade();
        regrant(row);
        Outcome outcome = row.observed(made, clock.instant());
        if (outcome == Outcome.SETTLED) {
            record(row, before, letGo);
            settled.fire(new PublicationSettled(row.object(), row.state(), remade));
        }
        return outcome;
    }

    private void record(Publication row, String before, boolean letGo) {
        String after = row.writtenText();
        if (before.equals(after)) {
            return;
        }
        if (after.isEmpty()) {
            record(
                    row,
                    AuditAction.PUBLICATION_DROPPED,
                    letGo ? "Left as it is: somebody else makes it from now on" : "Nothing of the portal's is left");
        } else if (before.isEmpty()) {
            record(row, AuditAction.PUBLICATION_MADE, "Made as %s".formatted(row.principal()));
        } else {
            record(row, AuditAction.PUBLICATION_REPLACED, "Replaced as %s".formatted(row.principal()));
        }
    }

    private void record(Publication row, AuditAction action, String detail) {
        audit.record(AuditEntry.of(ACTOR, action, row.object().toString(), detail));
    }

    /** Somebody else's work is in the way. */
    void foreign(PublicationWork work, MadeObject made) {
        run(work, row -> {
            row.answered(work.lease());
            if (!row.isAsClaimed(work.lease())) {
                giveBack(row);
                return;
            }
            drifted(row, made);
        });
    }

    private void drifted(Publication row, MadeObject made) {
        boolean told =
                row.state() == PublicationState.DRIFTED && row.observedText().equals(made.text());
        int attempts = row.attempts();
        regrant(row);
        row.foreign(made, clock.instant());
        if (row.state() == PublicationState.DRIFTED && !told) {
            record(row, AuditAction.PUBLICATION_DRIFTED, "Trino holds something else than the portal wrote");
            tell(row);
        } else if (row.state() == PublicationState.FAILED && attempts == 0) {
            record(row, AuditAction.PUBLICATION_REFUSED, row.lastError().orElse(""));
            tell(row);
        }
    }

    /**
     * Trino refused, or the portal sends nothing, for this reason.
     *
     * @param answered whether nothing that this worker sent may still arrive
     */
    void refused(PublicationWork work, String reason, boolean answered) {
        run(work, row -> {
            if (answered) {
                row.answered(work.lease());
            }
            if (!row.isAsClaimed(work.lease())) {
                giveBack(row);
                return;
            }
            regrant(row);
            row.fail(reason, clock.instant());
            if (row.attempts() == 1) {
                record(row, AuditAction.PUBLICATION_REFUSED, reason);
                tell(row);
            }
        });
    }

    /** Nobody answers: no failure of the publication, only a matter of time. */
    void postpone(PublicationWork work, boolean answered) {
        run(work, row -> {
            if (answered) {
                row.answered(work.lease());
            }
            regrant(row);
            row.postpone(clock.instant().plus(config.pauseWhenDown()));
        });
    }

    /** Gives it back: it stays due. */
    void release(PublicationWork work) {
        run(work, Publication::release);
    }

    private void giveBack(Publication row) {
        regrant(row);
        row.release();
    }

    private void regrant(Publication row) {
        if (row.grantsLost() && !row.wanted().isEmpty()) {
            grants.remade(row.object());
        }
    }

    private void tell(Publication row) {
        settled.fire(new PublicationSettled(row.object(), row.state()));
    }

    private void run(PublicationWork work, Consumer<Publication> change) {
        call(work, row -> {
            change.accept(row);
            return true;
        });
    }

    /** Does that if the row is still this worker's; if it is not, and a statement was sent, it must be read anew. */
    private <T> Optional<T> call(PublicationWork work, Function<Publication, T> change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Publication> mine = publications.dueRows().leasedBy(work.lease());
            if (mine.isEmpty() && work.sent()) {
                Optional.ofNullable(publications.findLocked(work.lease().row())).ifPresent(row -> {
                    regrant(row);
                    row.overtaken(work.outer(), work.inner(), clock.instant());
                });
            }
            return mine.map(change);
        });
    }
}
