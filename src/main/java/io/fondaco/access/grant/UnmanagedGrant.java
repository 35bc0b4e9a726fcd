package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Privileges that a user or a role holds on an object of a product without any agreement: given outside the portal. Whoever
 * holds something by an agreement is here with what they hold besides.
 */
@Entity
@Table(name = "outside_grant")
public class UnmanagedGrant {

    @Id
    private UUID id;

    private QualifiedName object;

    @Enumerated(EnumType.STRING)
    @Column(name = "grantee_kind")
    private Grantee.Kind kind;

    private String principal;

    private String privileges;

    private String passable;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    protected UnmanagedGrant() {}

    /** Seen again, with these privileges now. */
    void seen(Held held) {
        this.privileges = Privilege.text(held.privileges());
        this.passable = Privilege.text(held.passable());
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The table or view. */
    public QualifiedName object() {
        return object;
    }

    /** Who holds them, by the name in Trino. */
    public String principal() {
        return principal;
    }

    /** The user or role that holds them. */
    public Grantee grantee() {
        return new Grantee(kind, principal);
    }

    /** Whether a role holds them, and so whoever is in it. */
    public boolean isRoles() {
        return kind == Grantee.Kind.ROLE;
    }

    /** Whether an agreement can take its place: one person or service account who can read by it. */
    public boolean isAdoptable() {
        return kind == Grantee.Kind.USER && privileges().contains(Privilege.SELECT);
    }

    /** Whether the portal can take it away: it knows users, and leaves roles to who made them. */
    public boolean isRemovable() {
        return kind == Grantee.Kind.USER;
    }

    /** What is held. */
    public Set<Privilege> privileges() {
        return Privilege.parse(privileges);
    }

    /** What of it may be passed on. */
    public Set<Privilege> passable() {
        return Privilege.parse(passable);
    }

    /** When the portal first saw them. */
    public Instant firstSeenAt() {
        return firstSeenAt;
    }
}
