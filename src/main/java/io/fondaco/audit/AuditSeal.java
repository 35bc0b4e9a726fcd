package io.fondaco.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The number of an entry, and the hash over it and all entries before it. */
@Entity
@Immutable
@Table(name = "audit_seal")
class AuditSeal {

    @Id
    private long number;

    private UUID entry;

    private String hash;

    protected AuditSeal() {}

    AuditSeal(long number, UUID entry, String hash) {
        this.number = number;
        this.entry = entry;
        this.hash = hash;
    }

    long number() {
        return number;
    }

    UUID entry() {
        return entry;
    }

    String hash() {
        return hash;
    }
}
