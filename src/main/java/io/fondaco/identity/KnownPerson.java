package io.fondaco.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who has been here, as the provider last described them. */
@Entity
@Table(name = "person")
public class KnownPerson {

    @Id
    private String name;

    private String subject;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    @Column(name = "platform_admin")
    private boolean platformAdmin;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    protected KnownPerson() {}

    /** Takes over what the provider says now. */
    void seen(Person person, Instant now) {
        this.displayName = person.displayName();
        this.email = person.email();
        this.platformAdmin = person.platformAdmin();
        this.lastSeenAt = now;
        this.leftAt = null;
    }

    /** The person works here no more. */
    void left(Instant now) {
        this.leftAt = now;
    }

    /** The name in Trino; the key. */
    public String name() {
        return name;
    }

    /** Issuer and subject of the account behind the name. */
    String subject() {
        return subject;
    }

    /** The name that pages show. */
    public String displayName() {
        return displayName;
    }

    /** The address for mail; may be empty. */
    public String email() {
        return email;
    }

    /** Whether this person ran the platform when last seen. */
    public boolean platformAdmin() {
        return platformAdmin;
    }

    /** When this person first came. */
    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    /** When this person last came, to within five minutes. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** Since when the person is gone; empty for somebody who is here. */
    public Optional<Instant> leftAt() {
        return Optional.ofNullable(leftAt);
    }
}
