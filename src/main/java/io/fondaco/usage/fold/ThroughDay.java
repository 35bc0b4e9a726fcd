package io.fondaco.usage.fold;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;

/** How often the objects of one set were read by way of a view, whether it was named or stood in between. */
@Entity
class ThroughDay {

    /** What, by which view, when. */
    @Embeddable
    public record Key(UUID setId, UUID viewId, LocalDate usedOn) {}

    @EmbeddedId
    private Key key;

    private long finished;
    private long failed;

    protected ThroughDay() {}

    ThroughDay(Key key) {
        this.key = key;
    }

    void add(FoldedQuery query) {
        if (query.finished()) {
            finished++;
        } else {
            failed++;
        }
    }

    Key key() {
        return key;
    }

    /** Queries that ended well. */
    public long finished() {
        return finished;
    }

    /** Queries that failed. */
    public long failed() {
        return failed;
    }
}
