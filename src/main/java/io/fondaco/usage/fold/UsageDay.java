package io.fondaco.usage.fold;

import io.fondaco.usage.WallTimes;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How one object was used on one day. Times, bytes and columns are those of finished queries. */
@Entity
public class UsageDay {

    @EmbeddedId
    private ObjectDay key;

    private long finished;
    private long failed;
    private long wallMillis;
    private long cpuMillis;
    private long physicalInputBytes;
    private long outputRows;
    private byte[] wallSketch;

    @Convert(converter = ColumnUses.class)
    private Map<String, Long> columnUses;

    protected UsageDay() {}

    UsageDay(ObjectDay key) {
        this.key = key;
        this.wallSketch = WallTimes.none().bytes();
        this.columnUses = new TreeMap<>();
    }

    void fail() {
        failed++;
    }

    /** One finished query; its time goes into the sketch apart, see {@link #times(WallTimes)}. */
    void finish(FoldedQuery query, Collection<String> columns) {
        finished++;
        wallMillis += query.wallMillis();
        cpuMillis += query.cpuMillis();
        physicalInputBytes += query.physicalInputBytes();
        outputRows += query.outputRows();
        columns.forEach(column -> columnUses.merge(column, 1L, Long::sum));
    }

    void times(WallTimes times) {
        wallSketch = times.bytes();
    }

    /** Which object. */
    public UUID objectId() {
        return key.objectId();
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

    /** How many queries used each column. */
    public Map<String, Long> columnUses() {
        return Map.copyOf(columnUses);
    }
}
