package io.fondaco.usage.hour;

import org.jspecify.annotations.Nullable;

/**
 * The queries that ended in one hour of the day, on all days together.
 *
 * @param hour from 0 to 23, in the zone of usage
 * @param people distinct people; estimated where there are more than a thousand
 * @param p95Millis the 95th percentile of the time of finished queries; null where none finished
 */
public record HourOfDay(
        int hour,
        long finished,
        long failed,
        long people,
        @Nullable Long p95Millis) {

    /** All queries. */
    public long queries() {
        return finished + failed;
    }
}
