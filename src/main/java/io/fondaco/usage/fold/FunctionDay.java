package io.fondaco.usage.fold;

import io.fondaco.engine.name.QualifiedName;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How many queries of one day took rows from a connector's function, of which nobody says what tables it read. */
@Entity
class FunctionDay {

    /** Which function, when. */
    @Embeddable
    public record Key(UUID objectId, LocalDate usedOn) {}

    @EmbeddedId
    private Key key;

    private long finished;
    private long failed;
    private Instant lastAt;

    protected FunctionDay() {}

    FunctionDay(Key key) {
        this.key = key;
        this.lastAt = Instant.EPOCH;
    }

    void add(FoldedQuery query) {
        if (query.finished()) {
            finished++;
        } else {
            failed++;
        }
        lastAt = query.endedAt().isAfter(lastAt) ? query.endedAt() : lastAt;
    }

    Key key() {
        return key;
    }

    FunctionUses.Count count(QualifiedName function) {
        return new FunctionUses.Count(key.usedOn(), function, finished, failed, lastAt);
    }
}
