package io.fondaco.usage.fold;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often queries of one person on the objects of one set failed for one reason on one day. */
@Entity
class FailureDay {

    /** Who failed with what, when and why. */
    @Embeddable
    public record Key(UUID setId, LocalDate usedOn, String errorName, String person) {}

    @EmbeddedId
    private Key key;

    private long failed;
    private Instant lastAt;
    private @Nullable String lastQuery;

    protected FailureDay() {}

    FailureDay(Key key) {
        this.key = key;
        this.lastAt = Instant.EPOCH;
    }

    void add(FoldedQuery query) {
        failed++;
        lastAt = query.endedAt().isAfter(lastAt) ? query.endedAt() : lastAt;
        // Ids begin with the time, so the greatest is the latest, in whatever order they come.
        lastQuery = lastQuery == null || query.queryId().compareTo(lastQuery) > 0 ? query.queryId() : lastQuery;
    }

    Key key() {
        return key;
    }

    /** How many. */
    public long failed() {
        return failed;
    }

    /** The last of them that began; null where it was not noted yet. */
    public @Nullable String lastQuery() {
        return lastQuery;
    }

    /** When the last of them ended. */
    public Instant lastAt() {
        return lastAt;
    }
}
