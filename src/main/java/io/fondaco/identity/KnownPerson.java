package io.fondaco.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

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

    @ElementCollection
    @CollectionTable(name = "person_team", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "team")
    private Set<String> teams = new TreeSet<>();

    protected KnownPerson() {}

    /** Takes over what the provider says now. */
    void seen(Person person, Instant now) {
        this.displayName = person.displayName();
        this.email = person.email();
        this.platformAdmin = person.platformAdmin();
        this.teams.retainAll(person.teams());
        this.teams.addAll(person.teams());
        this.lastSeenAt = now;
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

    /** The teams when last seen. */
    public Set<String> teams() {
        return Set.copyOf(teams);
    }
}
