package io.fondaco.usage;

import java.lang.foreign.MemorySegment;
import org.apache.datasketches.theta.CompactThetaSketch;
import org.apache.datasketches.theta.ThetaSetOperation;
import org.apache.datasketches.theta.ThetaUnion;

/**
 * How many different names there are: exact up to a thousand, then off by about three in a hundred. It can be merged
 * with another, in any order.
 */
public final class DistinctNames {

    private static final int SIZE = 1_024;

    private final ThetaUnion names =
            ThetaSetOperation.builder().setNominalEntries(SIZE).buildUnion();

    private DistinctNames() {}

    /** No name yet. */
    public static DistinctNames none() {
        return new DistinctNames();
    }

    /** What {@link #bytes()} gave. */
    public static DistinctNames of(byte[] bytes) {
        DistinctNames names = new DistinctNames();
        names.names.union(CompactThetaSketch.heapify(MemorySegment.ofArray(bytes)));
        return names;
    }

    /** One more name, or the same again. */
    public void add(String name) {
        names.update(name);
    }

    /** The names of others as well. */
    public void add(DistinctNames others) {
        names.union(others.names.getResult());
    }

    /** How many. */
    public long count() {
        return Math.round(names.getResult().getEstimate());
    }

    /** For the database: the same names are the same bytes, in whatever order they came. */
    public byte[] bytes() {
        return names.getResult(true, null).toByteArray();
    }
}
