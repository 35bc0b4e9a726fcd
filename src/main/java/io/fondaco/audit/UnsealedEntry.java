package io.fondaco.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Says that an entry has no number and no hash yet. */
@Entity
@Table(name = "audit_unsealed")
class UnsealedEntry {

    @Id
    private UUID entry;

    protected UnsealedEntry() {}

    UnsealedEntry(UUID entry) {
        this.entry = entry;
    }
}
