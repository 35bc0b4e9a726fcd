package io.fondaco.usage.speed;

import io.fondaco.usage.WallTimes;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * How times of finished queries are spread, in milliseconds; each null where none was measured.
 *
 * @param queries how many were measured
 */
public record Spread(
        long queries,
        @Nullable Long averageMillis,
        @Nullable Long p50Millis,
        @Nullable Long p95Millis) {

    /** Nothing was measured. */
    public static final Spread NONE = new Spread(0, null, null, null);

    /** So many queries, with the sum of their times and a sketch of them. */
    public static Spread of(long queries, long millis, WallTimes times) {
        return queries == 0
                ? NONE
                : new Spread(queries, millis / queries, boxed(times.quantile(0.5)), boxed(times.quantile(0.95)));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
