package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Whether Trino keeps grants for a catalog, as it was last found out. */
@Entity
@Table(name = "catalog_ability")
@IdClass(CatalogName.class)
public class CatalogAbility {

    @Id
    private String cluster;

    @Id
    private String name;

    @Column(name = "keeps_grants")
    private boolean keepsGrants;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected CatalogAbility() {}

    void seen(boolean keepsGrants, Instant at) {
        this.keepsGrants = keepsGrants;
        this.seenAt = at;
    }

    /** The catalog. */
    public CatalogName catalog() {
        return new CatalogName(cluster, name);
    }

    /** Whether a GRANT on its tables is possible at all. */
    public boolean keepsGrants() {
        return keepsGrants;
    }

    /** When that was found out. */
    public Instant seenAt() {
        return seenAt;
    }
}
