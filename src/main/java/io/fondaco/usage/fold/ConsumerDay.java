package io.fondaco.usage.fold;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one person or service did with the objects of one set, and no others, on one day. */
@Entity
class ConsumerDay {

    /** Who, what, when. */
    @Embeddable
    public record Key(UUID setId, LocalDate usedOn, String person) {}

    @EmbeddedId
    private Key key;

    private boolean service;
    private long finished;
    private long failed;
    private long wallMillis;
    private @Nullable Long cpuMillis;
    private @Nullable Long physicalInputBytes;

    protected ConsumerDay() {}

    ConsumerDay(Key key, boolean service) {
        this.key = key;
        this.service = service;
        this.cpuMillis = 0L;
        this.physicalInputBytes = 0L;
    }

    void add(FoldedQuery query) {
        if (query.finished()) {
            finished++;
            wallMillis += query.wallMillis();
        } else {
            failed++;
        }
        cpuMillis = cpuMillis == null ? null : cpuMillis + query.cpuMillis();
        physicalInputBytes = physicalInputBytes == null ? null : physicalInputBytes + query.physicalInputBytes();
    }

    Key key() {
        return key;
    }

    /** Whether it is a service and not a person. */
    public boolean service() {
        return service;
    }

    /** Queries that ended well. */
    public long finished() {
        return finished;
    }

    /** Queries that failed. */
    public long failed() {
        return failed;
    }

    /** The time of the finished ones, summed. */
    public long wallMillis() {
        return wallMillis;
    }

    /** The CPU time of all, summed; null where it was not measured yet. */
    public @Nullable Long cpuMillis() {
        return cpuMillis;
    }

    /** What all of them read, summed; null where it was not measured yet. */
    public @Nullable Long physicalInputBytes() {
        return physicalInputBytes;
    }
}
