package io.fondaco.access.holder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name in Trino that programs use, and the person who answers for it. Nothing is granted to it until it is confirmed
 * that who registered it controls it.
 */
@Entity
@Table(name = "service_account")
public class ServiceAccount {

    /** Who "confirmed" the accounts that were here before a confirmation was asked for. */
    static final String MIGRATION = "system:migration";

    private static final Duration OFFER_HOLDS = Duration.ofDays(14);

    /**
     * That its owner was seen to control the account.
     *
     * @param by an admin, or {@code system:proof} for a query under its name
     * @param how what was looked at
     */
    @Embeddable
    public record Confirmation(
            @Column(name = "confirmed_at") Instant at,

            @Column(name = "confirmed_by") String by,

            @Column(name = "confirmed_how") String how) {}

    /**
     * That somebody else is asked to answer for the account.
     *
     * @param to who is asked
     * @param by who offers it
     */
    @Embeddable
    public record Offer(
            @Column(name = "offered_to") String to,

            @Column(name = "offered_by") String by,

            @Column(name = "offered_at") Instant at) {

        /** From when on it holds no more. */
        public Instant until() {
            return at.plus(OFFER_HOLDS);
        }
    }

    /** The token that proves control, as a hash, and until when it does. */
    @Embeddable
    record Proof(
            @Column(name = "proof_hash") String hash,

            @Column(name = "proof_until") Instant until) {}

    @Id
    private String name;

    private String owner;

    private String registrant;

    private String reason;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @Embedded
    private @Nullable Confirmation confirmation;

    @Embedded
    private @Nullable Offer offer;

    @Embedded
    private @Nullable Proof proof;

    private long version;

    protected ServiceAccount() {}

    ServiceAccount(String name, String owner, String reason, Instant now) {
        this.name = name;
        register(owner, reason, now);
    }

    /** Somebody else answers for it now; what was offered or given to the one before is void. */
    public void handTo(String newOwner) {
        this.version++;
        this.owner = newOwner;
        this.offer = null;
        this.proof = null;
    }

    /** Somebody is asked to answer for it. */
    void offer(Offer made) {
        this.version++;
        this.offer = made;
    }

    /** It is no longer offered to anybody. */
    void keep() {
        this.version++;
        this.offer = null;
    }

    /** The owner gets a token to prove that they control it; the one before is void. */
    void expect(Proof token) {
        this.proof = token;
    }

    /** Its owner was seen to control it. A token is used once. */
    void confirm(Confirmation seen) {
        this.confirmation = seen;
        this.proof = null;
    }

    /** It is no longer used. */
    public void remove(Instant now) {
        this.version++;
        this.removedAt = now;
        this.confirmation = null;
        this.offer = null;
        this.proof = null;
    }

    /** Used again after it was removed: another account, which happens to have the name. */
    final void register(String newOwner, String newReason, Instant now) {
        this.version++;
        this.owner = newOwner;
        this.registrant = newOwner;
        this.reason = newReason;
        this.registeredAt = now;
        this.removedAt = null;
        this.confirmation = null;
        this.offer = null;
        this.proof = null;
    }

    /** The name in Trino, in lower case; the key. */
    public String name() {
        return name;
    }

    /** Who answers for it, by the name in Trino. */
    public String owner() {
        return owner;
    }

    /** Who registered it. */
    String registrant() {
        return registrant;
    }

    /** What it is for. */
    public String reason() {
        return reason;
    }

    /** Since when it is known. */
    public Instant registeredAt() {
        return registeredAt;
    }

    /** Raised whenever somebody else answers for it, or is asked to. */
    public long version() {
        return version;
    }

    /** Since when it is no longer used; empty while it is. */
    Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }

    /** That its owner controls it; empty as long as that is not known, and nothing is granted. */
    public Optional<Confirmation> confirmation() {
        return Optional.ofNullable(confirmation);
    }

    /** To whom it is offered; empty if to nobody, or for too long. */
    public Optional<Offer> offer(Instant now) {
        return Optional.ofNullable(offer).filter(made -> now.isBefore(made.until()));
    }

    /** Whether an admin is to look at it: nobody confirmed it, or a migration did. */
    boolean awaitsAdmin() {
        return confirmation().filter(seen -> !seen.by().equals(MIGRATION)).isEmpty();
    }

    /** Whether this is the token that its owner was given, and in time. */
    boolean isProvedBy(String hash, Instant now) {
        return Optional.ofNullable(proof)
                .filter(token -> token.hash().equals(hash) && now.isBefore(token.until()))
                .isPresent();
    }

    /** Until when the token holds that the owner was given last; empty if none does. */
    public Optional<Instant> proofUntil(Instant now) {
        return Optional.ofNullable(proof).map(Proof::until).filter(now::isBefore);
    }
}
