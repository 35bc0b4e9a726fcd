package io.fondaco.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the chain of seals ends: one row, held by the node that seals. */
@Entity
@Table(name = "audit_chain")
class Chain {

    static final int ONLY = 1;

    @Id
    private int id;

    private long number;

    private String hash;

    protected Chain() {}

    /** Seals an entry as the next one. */
    AuditSeal seal(AuditEvent event) {
        this.number++;
        this.hash = SealHash.of(number, hash, event);
        return new AuditSeal(number, event.id(), hash);
    }

    /** The number of the last sealed entry; 0 before the first. */
    long number() {
        return number;
    }

    /** The hash of the last sealed entry. */
    String hash() {
        return hash;
    }
}
