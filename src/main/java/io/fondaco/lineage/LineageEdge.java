package io.fondaco.lineage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Link} in the database. */
@Entity
public class LineageEdge {

    /** From which object to which, and how it is known. */
    @Embeddable
    public record Key(
            UUID fromId,
            UUID toId,
            @Enumerated(EnumType.STRING) How how) {}

    @EmbeddedId
    private Key key;

    private long seen;
    private Instant firstSeenAt;
    private Instant lastSeenAt;
    private @Nullable UUID declaredBy;

    protected LineageEdge() {}

    LineageEdge(Key key, Links.Seen seen, @Nullable UUID declaredBy) {
        this.key = key;
        this.seen = seen.times();
        this.firstSeenAt = seen.first();
        this.lastSeenAt = seen.last();
        this.declaredBy = declaredBy;
    }

    void add(Links.Seen more) {
        this.seen += more.times();
        this.firstSeenAt = more.first().isBefore(firstSeenAt) ? more.first() : firstSeenAt;
        this.lastSeenAt = more.last().isAfter(lastSeenAt) ? more.last() : lastSeenAt;
    }

    /** Which one. */
    public Key key() {
        return key;
    }

    /** How many queries showed it. */
    public long seen() {
        return seen;
    }

    /** When it was first seen. */
    public Instant firstSeenAt() {
        return firstSeenAt;
    }

    /** When it was last seen. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** The product whose files declare it. */
    public Optional<UUID> declaredBy() {
        return Optional.ofNullable(declaredBy);
    }
}
