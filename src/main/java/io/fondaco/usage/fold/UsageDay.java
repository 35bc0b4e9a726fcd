package io.fondaco.usage.fold;

import io.fondaco.usage.WallTimes;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Long queuedMillis;
    private @Nullable Long inputRows;
    private @Nullable Long failedCpuMillis;
    private @Nullable Long failedInputBytes;
    private byte @Nullable [] queuedSketch;
    private byte @Nullable [] cpuSketch;

    protected UsageDay() {}

    UsageDay(UsedSet.Day key) {
        this.key = key;
        this.wallSketch = WallTimes.none().bytes();
        this.queuedMillis = 0L;
        this.inputRows = 0L;
        this.failedCpuMillis = 0L;
        this.failedInputBytes = 0L;
        this.queuedSketch = this.wallSketch;
        this.cpuSketch = this.wallSketch;
    }

    void fail(FoldedQuery query) {
        failed++;
        failedCpuMillis = failedCpuMillis == null ? null : failedCpuMillis + query.cpuMillis();
        failedInputBytes = failedInputBytes == null ? null : failedInputBytes + query.physicalInputBytes();
    }

    /** One finished query; its times go into the sketches apart, see {@link #times(DayTimes)}. */
    void finish(FoldedQuery query) {
        finished++;
        wallMillis += query.wallMillis();
        cpuMillis += query.cpuMillis();
        physicalInputBytes += query.physicalInputBytes();
        outputRows += query.outputRows();
        queuedMillis = queuedMillis == null ? null : queuedMillis + query.queuedMillis();
        inputRows = inputRows == null ? null : inputRows + query.physicalInputRows();
    }

    DayTimes allTimes() {
        return new DayTimes(times(), queuedTimes(), cpuTimes());
    }

    void times(DayTimes times) {
        wallSketch = times.wall().bytes();
        queuedSketch = bytes(times.queued());
        cpuSketch = bytes(times.cpu());
    }

    private static byte @Nullable [] bytes(@Nullable WallTimes times) {
        return times == null ? null : times.bytes();
    }

    private static @Nullable WallTimes sketch(byte @Nullable [] bytes) {
        return bytes == null ? null : WallTimes.of(bytes);
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

    /** The CPU time of all queries, summed; of failed ones as far as it was measured. */
    public long allCpuMillis() {
        return cpuMillis + (failedCpuMillis == null ? 0 : failedCpuMillis);
    }

    /** What all queries read, summed; failed ones as far as it was measured. */
    public long allInputBytes() {
        return physicalInputBytes + (failedInputBytes == null ? 0 : failedInputBytes);
    }

    /** What they gave back, summed. */
    public long outputRows() {
        return outputRows;
    }

    /** How their times are spread. */
    public WallTimes times() {
        return WallTimes.of(wallSketch);
    }

    /** How long they waited before they ran, summed; null where it was not measured yet. */
    public @Nullable Long queuedMillis() {
        return queuedMillis;
    }

    /** How many rows they read from their sources, summed; null where it was not measured yet. */
    public @Nullable Long inputRows() {
        return inputRows;
    }

    /** How the times that they waited are spread; null where they were not measured yet. */
    public @Nullable WallTimes queuedTimes() {
        return sketch(queuedSketch);
    }

    /** How their CPU times are spread; null where they were not measured yet. */
    public @Nullable WallTimes cpuTimes() {
        return sketch(cpuSketch);
    }
}
