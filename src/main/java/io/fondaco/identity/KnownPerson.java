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

    private boolean auditor;

    @Column(name = "first_seen_at")
    private Instant firstSeenAt;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "teams_as_of")
    private @Nullable Instant teamsAsOf;

    @Column(name = "teams_unknown_since")
    private @Nullable Instant teamsUnknownSince;

    @Column(name = "renamed_to")
    private @Nullable String renamedTo;

    @Column(name = "time_zone")
    private @Nullable String timeZone;

    protected KnownPerson() {}

    /** Takes over what the provider says now. */
    void seen(Person person, Instant now) {
        this.displayName = person.displayName();
        this.email = person.email();
        this.platformAdmin = person.platformAdmin();
        this.auditor = person.auditor();
        this.lastSeenAt = now;
        this.leftAt = null;
        this.renamedTo = null;
    }

    /** The provider said the teams, as of that moment. */
    void teamsSaid(Instant asOf) {
        this.teamsAsOf = asOf;
        this.teamsUnknownSince = null;
    }

    /** A sign-in said nothing of the teams; says whether that is new. */
    boolean teamsNotSaid(Instant now) {
        boolean isNew = teamsUnknownSince == null;
        if (isNew) {
            this.teamsUnknownSince = now;
        }
        return isNew;
    }

    /** A membership ended: what was issued before brings it back no more. */
    void teamsEnded(Instant now) {
        this.teamsAsOf = now;
    }

    /** The person works here no more. */
    void left(Instant now) {
        this.leftAt = now;
        this.teamsAsOf = now;
    }

    /** The person works here after all. */
    void back() {
        this.leftAt = null;
    }

    /** The account behind this name has another one now; this one keeps a key that only that account has. */
    void renamed(String name, String key) {
        this.renamedTo = name;
        this.subject = key;
    }

    /** It is the account's name again. */
    void takenBack(String account) {
        this.subject = account;
    }

    /** Whether what was issued at that moment is no older than what is known of the teams. */
    boolean believesOfTeams(Instant issuedAt) {
        return teamsAsOf == null || !issuedAt.isBefore(teamsAsOf);
    }

    /** The person reads times in this zone from now on; in that of their browser where it is null. */
    void readsTimesIn(@Nullable String zone) {
        this.timeZone = zone;
    }

    /** The time zone that the person chose, if they did. */
    public Optional<String> timeZone() {
        return Optional.ofNullable(timeZone);
    }

    /** The name in Trino; the key. */
    public String name() {
        return name;
    }

    /** Issuer and subject of the account behind the name. */
    public String subject() {
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

    /** Whether this person read the audit trail when last seen. */
    public boolean auditor() {
        return auditor;
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

    /** Since when sign-ins say nothing of the teams; empty while they do. */
    public Optional<Instant> teamsUnknownSince() {
        return Optional.ofNullable(teamsUnknownSince);
    }

    /** The name that the same account has now, where the provider gave it another one. */
    public Optional<String> renamedTo() {
        return Optional.ofNullable(renamedTo);
    }
}
