package io.fondaco.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** One person belongs to one team, as somebody confirmed at a moment. */
@Entity
@Table(name = "person_team")
@IdClass(TeamMembership.Key.class)
public class TeamMembership {

    /** Where a membership is known from. */
    public enum Source {
        /** The groups claim of the person's own sign-in. */
        SIGN_IN,
        /** An admin of the portal. */
        ADMIN,
        /** The identity provider's admin API. */
        PROVIDER;

        /** Whether its silence ends what the other one said: a groups claim is what the provider said once. */
        boolean overrules(Source other) {
            return this == other || this == PROVIDER && other == SIGN_IN;
        }
    }

    /** Team and person together. */
    public record Key(String team, String person) implements Serializable {}

    @Id
    private String team;

    @Id
    private String person;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected TeamMembership() {}

    TeamMembership(String team, String person, Source source, Instant now) {
        this.team = team;
        this.person = person;
        this.source = source;
        this.confirmedAt = now;
    }

    /** It still holds. */
    void confirm(Source by, Instant now) {
        this.source = by;
        this.confirmedAt = now;
    }

    /** The team, by its group's name. */
    public String team() {
        return team;
    }

    /** The member, by the name in Trino. */
    public String person() {
        return person;
    }

    /** Where it is known from. */
    public Source source() {
        return source;
    }

    /** When it was last known to hold. */
    public Instant confirmedAt() {
        return confirmedAt;
    }
}
