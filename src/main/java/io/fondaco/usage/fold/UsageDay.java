package io.fondaco.usage.fold;

import io.fondaco.usage.WallTimes;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;

/** The queries of one day that used just the objects of one set. Times, bytes and rows are those of finished ones. */
@Entity
public class UsageDay {

    @EmbeddedId
    private UsedSet.Day key;

    private long finished;
    private long failed;
    private long wallMillis;
    private long cpuMillis;
    private long physicalInputBytes;
    private long outputRows;
    private byte[] wallSketch;

    protected UsageDay() {}

    UsageDay(UsedSet.Day key) {
        this.key = key;
        this.wallSketch = WallTimes.none().bytes();
    }

    void fail() {
        failed++;
    }

    /** One finished query; its time goes into the sketch apart, see {@link #times(WallTimes)}. */
    void finish(FoldedQuery query) {
        finished++;
        wallMillis += query.wallMillis();
        cpuMillis += query.cpuMillis();
        physicalInputBytes += query.physicalInputBytes();
        outputRows += query.outputRows();
    }

    void times(WallTimes times) {
        wallSketch = times.bytes();
    }

    UsedSet.Day key() {
        return key;
    }

    /** Which set of objects. */
    public UUID setId() {
        return key.setId();
    }

    /** Which day. */
    public LocalDate usedOn() {
        return key.usedOn();
    }

    /** Queries that ended well. */
    public long finished() {
        return finished;
    }

    /** Queries that failed. */
    public long failed() {
        return failed;
    }

    /** Their time, summed. */
    public long wallMillis() {
        return wallMillis;
    }

    /** Their CPU time, summed. */
    public long cpuMillis() {
        return cpuMillis;
    }

    /** What they read, summed. */
    public long physicalInputBytes() {
        return physicalInputBytes;
    }

    /** What they gave back, summed. */
    public long outputRows() {
        return outputRows;
    }

    /** How their times are spread. */
    public WallTimes times() {
        return WallTimes.of(wallSketch);
    }
}
