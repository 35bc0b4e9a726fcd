package io.fondaco.access;

import io.fondaco.engine.Privilege;
import io.fondaco.engine.QualifiedName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Privileges that somebody holds on an object of a product without any agreement: given outside the portal. */
@Entity
@Table(name = "outside_grant")
public class OutsideGrant {

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

    private String privileges;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    protected OutsideGrant() {}

    OutsideGrant(QualifiedName object, String principal, Set<Privilege> privileges, Instant now) {
        this.id = UUID.randomUUID();
        this.cluster = object.cluster();
        this.catalog = object.catalog();
        this.schema = object.schema();
        this.object = object.object();
        this.principal = principal;
        this.privileges = Privilege.text(privileges);
        this.firstSeenAt = now;
    }

    /** Seen again, with these privileges now. */
    void seen(Set<Privilege> held) {
        this.privileges = Privilege.text(held);
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The table or view. */
    public QualifiedName object() {
        return new QualifiedName(cluster, catalog, schema, object);
    }

    /** Who holds them, by the name in Trino. */
    public String principal() {
        return principal;
    }

    /** What is held. */
    public Set<Privilege> privileges() {
        return Privilege.parse(privileges);
    }

    /** When the portal first saw them. */
    public Instant firstSeenAt() {
        return firstSeenAt;
    }
}
