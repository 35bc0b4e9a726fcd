package io.fondaco.usage.shape;

import io.fondaco.usage.Ran;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What the queries of one shape and person, on just the objects of one set, cost on one day. */
@Entity
public class ShapeDay {

    /** Of what, when, by whom. */
    @Embeddable
    public record Key(UUID setId, LocalDate usedOn, UUID shapeId, String person) {}

    @EmbeddedId
    private Key key;

    private long finished;
    private long failed;
    private long wallMillis;
    private long cpuMillis;
    private long physicalInputBytes;
    private long inputRows;
    private Instant lastAt;

    protected ShapeDay() {}

    ShapeDay(Key key) {
        this.key = key;
        this.lastAt = Instant.EPOCH;
    }

    void add(Ran ran) {
        if (ran.finished()) {
            finished++;
            wallMillis += ran.wallMillis();
        } else {
            failed++;
        }
        cpuMillis += ran.cpuMillis();
        physicalInputBytes += ran.physicalInputBytes();
        inputRows += ran.inputRows();
        lastAt = ran.endedAt().isAfter(lastAt) ? ran.endedAt() : lastAt;
    }

    /** Of what, when, by whom. */
    public Key key() {
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

    /** The time of the finished ones, summed. */
    public long wallMillis() {
        return wallMillis;
    }

    /** The CPU time of all, summed. */
    public long cpuMillis() {
        return cpuMillis;
    }

    /** What all of them read from storage, summed. */
    public long physicalInputBytes() {
        return physicalInputBytes;
    }

    /** How many rows all of them read, summed. */
    public long inputRows() {
        return inputRows;
    }
}
