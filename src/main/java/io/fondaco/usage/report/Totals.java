package io.fondaco.usage.report;

import org.jspecify.annotations.Nullable;

/**
 * The numbers on top of a report. Times are those of finished queries, in milliseconds, null where none finished.
 *
 * @param finished queries that ended well
 * @param failed queries that failed
 * @param people distinct people, whatever became of their queries
 * @param services distinct services
 * @param cpuMillis CPU time of all queries, of failed ones as far as it was measured
 * @param physicalInputBytes what all of them read from storage, likewise
 */
public record Totals(
        long finished,
        long failed,
        long people,
        long services,
        @Nullable Long averageMillis,
        @Nullable Long p50Millis,
        @Nullable Long p95Millis,
        long cpuMillis,
        long physicalInputBytes) {

    /** Of what was not used. */
    static final Totals NONE = new Totals(0, 0, 0, 0, null, null, null, 0, 0);

    /** All queries. */
    public long queries() {
        return finished + failed;
    }

    /** The share of the queries that failed, from 0 to 1. */
    public double failedShare() {
        return queries() == 0 ? 0 : (double) failed / queries();
    }
}
