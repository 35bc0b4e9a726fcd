package io.fondaco.reconcile;

import io.fondaco.common.BackOff;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to be made true in the engine. It is due from a moment on, and one worker at a time has it:
 *
 * <pre>
 * due --claimed--> leased --statement sent--> leased, in doubt --answered, read back--> done, or due later
 *  ^                  |                             '--no answer--> due, in doubt until the statement can't arrive any more
 *  '--- overtaken ----'
 * </pre>
 *
 * <p>A worker writes only while its lease and the generation stand. While a statement of anybody may still arrive, what was
 * read proves nothing: the row stays due until it was read after that.
 */
@MappedSuperclass
public abstract class DueRow {

    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(10));

    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    @Column(name = "statement_until")
    private @Nullable Instant statementUntil;

    private long generation;

    @Column(name = "last_error")
    private @Nullable String lastError;

    protected DueRow() {}

    /** Reserves the row for one worker. */
    protected Lease lease(Instant until) {
        this.leasedUntil = until;
        return new Lease(id, generation, until, statementUntil);
    }

    /** Whether nobody else was given the row since. */
    public boolean isLeasedBy(Lease lease) {
        return lease.until().equals(leasedUntil);
    }

    /** Whether what is wanted is still what it was when the row was claimed. */
    public boolean isAsClaimed(Lease lease) {
        return generation == lease.generation();
    }

    /**
     * A statement is sent right after this: the lease begins anew, so that there is time for the statement and for reading
     * back, and whoever gets the row if this worker is lost knows until when the statement may arrive.
     */
    protected Lease sending(Lease lease, Instant leasedUntil, Instant arrivesUntil) {
        this.leasedUntil = leasedUntil;
        if (statementUntil == null || statementUntil.isBefore(arrivesUntil)) {
            this.statementUntil = arrivesUntil;
        }
        return lease.renewed(leasedUntil);
    }

    /** The engine answered all that this worker sent; what an earlier one sent may still be out. */
    public void answered(Lease lease) {
        this.statementUntil = lease.doubtUntil();
    }

    /** Until when a statement may still arrive, if one may. */
    public Optional<Instant> inDoubtUntil(Instant now) {
        return Optional.ofNullable(statementUntil).filter(until -> until.isAfter(now));
    }

    /** What is wanted was seen to be so: nothing is due any more. */
    protected void done() {
        this.leasedUntil = null;
        this.statementUntil = null;
        this.attempts = 0;
        this.nextAttemptAt = null;
        this.lastError = null;
    }

    /** The engine refused or was too slow; tried again after a pause that doubles each time. */
    protected void failed(String error, Instant now) {
        this.leasedUntil = null;
        this.attempts++;
        this.lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        this.nextAttemptAt = now.plus(BACK_OFF.after(attempts));
    }

    /** Its turn is later, by no failure of its own: nobody answers, or a statement may still arrive. */
    public void postpone(Instant until) {
        this.leasedUntil = null;
        this.nextAttemptAt = until;
    }

    /** As {@link #failed} for what stands on the same object, since it would fail alike. */
    public void postponeLike(DueRow failed) {
        this.leasedUntil = null;
        this.attempts = Math.max(attempts, failed.attempts);
        this.nextAttemptAt = failed.nextAttemptAt;
    }

    /** Given back without having been worked on: stays due. */
    public void release() {
        this.leasedUntil = null;
    }

    /** Due now, whatever a worker that has it finds out. */
    protected void due(Instant now) {
        this.attempts = 0;
        this.nextAttemptAt = now;
        this.generation++;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** How often in a row the engine refused. */
    public int attempts() {
        return attempts;
    }

    /** When it is worked on next; empty if nothing is to be done. */
    public Optional<Instant> nextAttemptAt() {
        return Optional.ofNullable(nextAttemptAt);
    }

    /** Why the last attempt failed, if it did. */
    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }
}
