package io.fondaco.usage.hour;

import io.fondaco.usage.DistinctNames;
import io.fondaco.usage.Ran;
import io.fondaco.usage.WallTimes;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/**
 * The queries of one hour that used just the objects of one set. Times are those of finished ones; CPU, bytes and rows
 * those of all.
 */
@Entity
public class UsageHour {

    /** Of what, and from when on for an hour. */
    @Embeddable
    public record Key(UUID setId, Instant beginsAt) {}

    @EmbeddedId
    private Key key;

    private int hourOfDay;
    private long finished;
    private long failed;
    private long wallMillis;
    private long queuedMillis;
    private long cpuMillis;
    private long physicalInputBytes;
    private long inputRows;
    private byte[] peopleSketch;
    private byte[] servicesSketch;
    private byte[] wallSketch;
    private byte[] queuedSketch;
    private byte[] cpuSketch;

    protected UsageHour() {}

    UsageHour(Key key) {
        this.key = key;
        this.peopleSketch = DistinctNames.none().bytes();
        this.servicesSketch = this.peopleSketch;
        this.wallSketch = WallTimes.none().bytes();
        this.queuedSketch = this.wallSketch;
        this.cpuSketch = this.wallSketch;
    }

    void add(Ran ran, int hour) {
        hourOfDay = hour;
        if (ran.finished()) {
            finished++;
            wallMillis += ran.wallMillis();
            queuedMillis += ran.queuedMillis();
        } else {
            failed++;
        }
        cpuMillis += ran.cpuMillis();
        physicalInputBytes += ran.physicalInputBytes();
        inputRows += ran.inputRows();
    }

    HourSketches sketches() {
        return new HourSketches(
                people(),
                DistinctNames.of(servicesSketch),
                times(),
                WallTimes.of(queuedSketch),
                WallTimes.of(cpuSketch));
    }

    void sketches(HourSketches sketches) {
        peopleSketch = sketches.people().bytes();
        servicesSketch = sketches.services().bytes();
        wallSketch = sketches.wall().bytes();
        queuedSketch = sketches.queued().bytes();
        cpuSketch = sketches.cpu().bytes();
    }

    /** Of what, and when. */
    public Key key() {
        return key;
    }

    /** The hour of the day in which it lies, from 0 to 23, in the zone of usage. */
    public int hourOfDay() {
        return hourOfDay;
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

    /** How long the finished ones waited before they ran, summed. */
    public long queuedMillis() {
        return queuedMillis;
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

    /** The people who asked. */
    public DistinctNames people() {
        return DistinctNames.of(peopleSketch);
    }

    /** How the times of the finished ones are spread. */
    public WallTimes times() {
        return WallTimes.of(wallSketch);
    }
}
