package io.fondaco.publish.apply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a service account shows when it sends files; only a hash is kept. */
@Entity
@Table(name = "publishing_token")
public class PublishingToken {

    @Id
    private String account;

    private String hash;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected PublishingToken() {}

    PublishingToken(String account) {
        this.account = account;
    }

    /** The one before is void. */
    void issue(String newHash, String by, Instant now, Instant until) {
        this.hash = newHash;
        this.issuedBy = by;
        this.issuedAt = now;
        this.validUntil = until;
        this.usedAt = null;
    }

    /** Files were sent, or planned, with it. */
    void used(Instant now) {
        this.usedAt = now;
    }

    /** The service account that publishes with it. */
    public String account() {
        return account;
    }

    String hash() {
        return hash;
    }

    String issuedBy() {
        return issuedBy;
    }

    /** Since when it holds. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** Until when it holds. */
    public Instant validUntil() {
        return validUntil;
    }

    /** When it was last used; empty if it never was. */
    public Optional<Instant> usedAt() {
        return Optional.ofNullable(usedAt);
    }
}
