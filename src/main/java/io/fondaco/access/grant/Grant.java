package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.reconcile.DueRow;
import io.fondaco.reconcile.Lease;
import io.fondaco.reconcile.Outcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the engine must hold, and was seen to hold, for one principal on one object, and what of it the portal gave. Only
 * {@link GrantReconciler} moves it; whoever changes an agreement makes it due.
 *
 * <pre>
 * WANTED --seen--> VERIFIED --seen to differ--> DRIFTED --> WANTED ...
 *    '--refused--> FAILED (tried again)
 * UNWANTED --seen to be gone--> GONE
 * </pre>
 */
@Entity
@Table(name = "engine_grant")
public class Grant extends DueRow {

    private QualifiedName object;

    private String principal;

    private String wanted;

    private String observed;

    private String given;

    private String unwelcome;

    @Enumerated(EnumType.STRING)
    private GrantState state;

    @Column(name = "observed_at")
    private @Nullable Instant observedAt;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    private boolean unproven;

    protected Grant() {}

    /** Reserves the row for one worker and notes what the agreements want at this moment. */
    Lease lease(Instant until, Held wantedNow) {
        this.wanted = wantedNow.text();
        if (state == GrantState.GONE && !wantedNow.isEmpty()) {
            this.state = GrantState.WANTED;
        }
        return lease(until);
    }

    /** Notes, before a statement is sent, what it may give. */
    Lease sending(Lease lease, Held givenThen, Instant leasedUntil, Instant arrivesUntil) {
        this.given = givenThen.text();
        return sending(lease, leasedUntil, arrivesUntil);
    }

    /**
     * The engine was read and holds this: settled if that is what is wanted and no statement that may still arrive can
     * change it; else tried again.
     */
    Outcome observed(Held held, Instant now) {
        this.observed = held.text();
        this.observedAt = now;
        Optional<Instant> doubt = inDoubtUntil(now);
        if (!ownPart().isSettled(held)) {
            fail("Trino answered ok, but holds “%s” instead of “%s”.".formatted(observed, wanted), now);
            return Outcome.FAILED;
        }
        if (doubt.isPresent()) {
            postpone(doubt.get());
            return Outcome.LATER;
        }
        this.given = ownPart().givenIn(held).text();
        this.unwelcome = "";
        this.state = wanted.isEmpty() ? GrantState.GONE : GrantState.VERIFIED;
        this.verifiedAt = now;
        done();
        return Outcome.SETTLED;
    }

    /** Whether the engine itself was seen to keep it so, or nobody could look in the principal's name. */
    void proven(boolean seen) {
        this.unproven = !seen;
    }

    /** The engine refused; tried again after a pause that doubles each time. */
    void fail(String error, Instant now) {
        this.state = wanted.isEmpty() ? GrantState.UNWANTED : GrantState.FAILED;
        failed(error, now);
    }

    /** A drift check saw something else than was last seen: due now. */
    void drifted(Held held, Instant now) {
        this.observed = held.text();
        this.observedAt = now;
        this.state = wanted.isEmpty() ? GrantState.UNWANTED : GrantState.DRIFTED;
        due(now);
    }

    /** Somebody does not want to wait for the next attempt. */
    void askAgain(Instant now) {
        due(now);
    }

    /** A worker lost the row while a statement of its was out, which may have given this: due now, to be read anew. */
    void overtaken(Held perhapsGiven, Instant now) {
        takeOver(perhapsGiven, Privilege.parse(unwelcome));
        this.state = wanted.isEmpty() ? GrantState.UNWANTED : GrantState.DRIFTED;
        due(now);
    }

    /** An owner decided about what was given by hand: the portal has it as its own, or takes it away at its next turn. */
    void takeOver(Held own, Set<Privilege> toGo) {
        this.given = Held.parse(given).union(own).text();
        this.unwelcome = Privilege.text(toGo);
    }

    /** The table or view. */
    public QualifiedName object() {
        return object;
    }

    /** Who holds it, by the name in Trino. */
    public String principal() {
        return principal;
    }

    /** What the agreements wanted when last worked on. */
    public Held wanted() {
        return Held.parse(wanted);
    }

    /** What the engine held when last read, by the portal or by hand. */
    public Held observed() {
        return Held.parse(observed);
    }

    /** What of it is the portal's to give and to take away. */
    PortalPrivileges ownPart() {
        return new PortalPrivileges(wanted(), Held.parse(given), Privilege.parse(unwelcome));
    }

    /** How the two compare. */
    public GrantState state() {
        return state;
    }

    /** Given, but not verified: the engine lets nobody look in the principal's name. */
    public boolean unproven() {
        return unproven;
    }

    /** When the engine was last read for it. */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(observedAt);
    }

    /** When the engine was last seen to hold what was wanted. */
    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }
}
