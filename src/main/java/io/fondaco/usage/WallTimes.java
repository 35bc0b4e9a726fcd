package io.fondaco.usage;

import java.lang.foreign.MemorySegment;
import java.util.OptionalLong;
import org.apache.datasketches.kll.KllFloatsSketch;

/**
 * How long queries took: a sketch of a few kilobytes however many there are, which can be merged with another.
 * Exact up to some two hundred queries, then off by about one rank in a hundred.
 */
public final class WallTimes {

    private static final int SIZE = 200;

    private final KllFloatsSketch sketch;

    private WallTimes(KllFloatsSketch sketch) {
        this.sketch = sketch;
    }

    /** No query yet. */
    public static WallTimes none() {
        return new WallTimes(KllFloatsSketch.newHeapInstance(SIZE));
    }

    /** What {@link #bytes()} gave. */
    public static WallTimes of(byte[] bytes) {
        return new WallTimes(KllFloatsSketch.heapify(MemorySegment.ofArray(bytes)));
    }

    /** One more query, in milliseconds. */
    public void add(long millis) {
        sketch.update(millis);
    }

    /** All queries of another day or object as well. */
    public void add(WallTimes others) {
        sketch.merge(others.sketch);
    }

    /** The time in milliseconds within which this share of the queries ended; empty without queries. */
    public OptionalLong quantile(double share) {
        return sketch.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Math.round(sketch.getQuantile(share)));
    }

    /** For the database. */
    public byte[] bytes() {
        return sketch.toByteArray();
    }
}
