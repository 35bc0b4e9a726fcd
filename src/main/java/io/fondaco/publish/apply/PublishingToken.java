package io.fondaco.publish.apply;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a service account shows when it sends files; only a hash is kept. */
@Entity
@Table(name = "publishing_token")
class PublishingToken {

    @Id
    private String account;

    private String hash;

    @Column(name = "issued_by")
    private String issuedBy;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

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
    }

    String account() {
        return account;
    }

    String hash() {
        return hash;
    }

    String issuedBy() {
        return issuedBy;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant validUntil() {
        return validUntil;
    }
}
