package io.fondaco.access.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which rights decisions of one cluster are made: what other nodes look at to see that theirs are old. */
@Entity
@Table(name = "access_decisions")
public class DecisionState {

    @Id
    private String cluster;

    @Column(name = "content_hash")
    private String contentHash;

    private long generation;

    private int rights;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    protected DecisionState() {}

    /** Decisions are made by other rights from now on. */
    void changed(String hash, int rightsNow, Instant now) {
        this.contentHash = hash;
        this.generation++;
        this.rights = rightsNow;
        this.changedAt = now;
    }

    /** The Trino cluster. */
    public String cluster() {
        return cluster;
    }

    /** A hash of the rights, empty before the first. */
    String contentHash() {
        return contentHash;
    }

    /** Another one after each change, also where an earlier state of the database came back. */
    String version() {
        return generation + " " + contentHash;
    }

    /** How many there are. */
    public int rights() {
        return rights;
    }

    /** Since when decisions are made by them. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }
}
