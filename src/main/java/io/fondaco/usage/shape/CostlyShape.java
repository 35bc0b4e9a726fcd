package io.fondaco.usage.shape;

import java.time.Instant;

/**
 * Queries that do the same with other values, and what they cost in a span of days.
 *
 * @param shape their text, with {@code ?} for each value
 * @param who who spent most of it, as people know them
 * @param people how many people and services ran it
 * @param cpuMillis CPU time, of failed ones too
 * @param share of the CPU time of all queries, from 0 to 1
 * @param inputRows rows read from the sources, all queries together
 */
public record CostlyShape(
        String shape,
        String who,
        long people,
        long finished,
        long failed,
        long cpuMillis,
        double share,
        long physicalInputBytes,
        long inputRows,
        Instant lastAt) {

    /** All queries. */
    public long queries() {
        return finished + failed;
    }

    /** How many besides the one who spent most. */
    public long othersThanWho() {
        return people - 1;
    }

    /** Rows that each query read, on average. */
    public long rowsEach() {
        return inputRows / Math.max(1, queries());
    }
}
