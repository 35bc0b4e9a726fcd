package io.fondaco.access;

import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the engine must hold, and was seen to hold, for one principal on one object. Only {@link GrantReconciler}
 * moves it; whoever changes an agreement raises the {@linkplain #generation() generation}.
 *
 * <pre>
 * WANTED --seen--> VERIFIED --seen to differ--> DRIFTED --> WANTED ...
 *    '--refused--> FAILED (tried again)
 * UNWANTED --seen to be gone--> GONE
 * </pre>
 */
@Entity
@Table(name = "engine_grant")
public class Grant {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_ERROR = 500;

    @Id
    private UUID id;

    private String cluster;

    @Column(name = "catalog_name")
    private String catalog;

    @Column(name = "schema_name")
    private String schema;

    @Column(name = "object_name")
    private String object;

    private String principal;

    private String wanted;

    private String observed;

    @Enumerated(EnumType.STRING)
    private GrantState state;

    @Column(name = "observed_at")
    private @Nullable Instant observedAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    private long generation;

    @Column(name = "last_error")
    private @Nullable String lastError;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    protected Grant() {}

    /** Reserves the row for one worker and notes what the agreements want at this moment. */
    void lease(Instant until, Set<Privilege> wantedNow) {
        this.leasedUntil = until;
        this.wanted = Privilege.text(wantedNow);
        if (state == GrantState.GONE && !wantedNow.isEmpty()) {
            this.state = GrantState.WANTED;
        }
    }

    /** The engine was read and holds this: done if it is what is wanted, else tried again. */
    void observed(Set<Privilege> held, Instant now) {
        this.observed = Privilege.text(held);
        this.observedAt = now;
        this.leasedUntil = null;
        if (observed.equals(wanted)) {
            this.state = held.isEmpty() ? GrantState.GONE : GrantState.VERIFIED;
            this.verifiedAt = now;
            this.attempts = 0;
            this.nextAttemptAt = null;
            this.lastError = null;
        } else {
            fail("Trino answered ok, but holds “%s” instead of “%s”.".formatted(observed, wanted), now);
        }
    }

    /** The engine refused; tried again after a pause that doubles each time. */
    void fail(String error, Instant now) {
        this.state = wanted.isEmpty() ? GrantState.UNWANTED : GrantState.FAILED;
        this.attempts++;
        this.lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
        this.leasedUntil = null;
        Duration pause = Duration.ofSeconds(5L << Math.min(attempts - 1, 10));
        this.nextAttemptAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** Nobody answered: no failure of the grant, only a matter of time. */
    void postpone(Duration pause, Instant now) {
        this.leasedUntil = null;
        this.nextAttemptAt = now.plus(pause);
    }

    /** The work was overtaken by a change of the agreements: stays due. */
    void release() {
        this.leasedUntil = null;
    }

    /** A drift check saw something else than was last seen: due now. */
    void drifted(Set<Privilege> held, Instant now) {
        this.observed = Privilege.text(held);
        this.observedAt = now;
        this.state = wanted.isEmpty() ? GrantState.UNWANTED : GrantState.DRIFTED;
        this.attempts = 0;
        this.nextAttemptAt = now;
        this.generation++;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The table or view. */
    public QualifiedName object() {
        return new QualifiedName(cluster, catalog, schema, object);
    }

    /** Who holds it, by the name in Trino. */
    public String principal() {
        return principal;
    }

    /** What the agreements wanted when last worked on. */
    public Set<Privilege> wanted() {
        return Privilege.parse(wanted);
    }

    /** What the engine held when last read. */
    public Set<Privilege> observed() {
        return Privilege.parse(observed);
    }

    /** How the two compare. */
    public GrantState state() {
        return state;
    }

    /** When the engine was last read for it. */
    public Optional<Instant> observedAt() {
        return Optional.ofNullable(observedAt);
    }

    /** When the engine was last seen to hold exactly what was wanted. */
    public Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
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

    /** Raised by every change of an agreement that touches it. */
    long generation() {
        return generation;
    }

    /** Until when a worker holds it. */
    Optional<Instant> leasedUntil() {
        return Optional.ofNullable(leasedUntil);
    }
}
