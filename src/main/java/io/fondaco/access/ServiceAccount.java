package io.fondaco.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A name in Trino that programs use, and the person who answers for it. */
@Entity
@Table(name = "service_account")
public class ServiceAccount {

    @Id
    private String name;

    private String owner;

    private String reason;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected ServiceAccount() {}

    ServiceAccount(String name, String owner, String reason, Instant now) {
        this.name = name;
        this.owner = owner;
        this.reason = reason;
        this.registeredAt = now;
    }

    /** Somebody else answers for it now. */
    void handTo(String newOwner) {
        this.owner = newOwner;
    }

    /** It is used no more. */
    void remove(Instant now) {
        this.removedAt = now;
    }

    /** Used again after it was removed. */
    void register(String newOwner, String newReason, Instant now) {
        this.owner = newOwner;
        this.reason = newReason;
        this.registeredAt = now;
        this.removedAt = null;
    }

    /** The name in Trino, in lower case; the key. */
    public String name() {
        return name;
    }

    /** Who answers for it, by the name in Trino. */
    public String owner() {
        return owner;
    }

    /** What it is for. */
    public String reason() {
        return reason;
    }

    /** Since when it is known. */
    public Instant registeredAt() {
        return registeredAt;
    }

    /** Since when it is used no more; empty while it is used. */
    public Optional<Instant> removedAt() {
        return Optional.ofNullable(removedAt);
    }
}
