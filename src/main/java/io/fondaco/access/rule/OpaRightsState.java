package io.fondaco.access.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which rights one cluster is answered: what other nodes look at to see that theirs are old. */
@Entity
@Table(name = "opa_rights")
public class OpaRightsState {

    @Id
    private String cluster;

    @Column(name = "content_hash")
    private String contentHash;

    private long generation;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    protected OpaRightsState() {}

    /** Trino is answered by other rights from now on. */
    void changed(String hash, Instant now) {
        this.contentHash = hash;
        this.generation++;
        this.changedAt = now;
    }

    /** A hash of the rights, empty before the first. */
    String contentHash() {
        return contentHash;
    }

    /** Another one after each change, also where an earlier state of the database came back. */
    String version() {
        return generation + " " + contentHash;
    }

    /** Since when they hold. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }
}
