package io.fondaco.usage.speed;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long finished queries took in whole days before and after a version came out; that day itself is left out.
 *
 * @param version its number
 * @param on the day on which it came out
 * @param change by which share the 95th percentile is above that before; null where one of the two sides has too few
 *     queries to tell
 */
public record SpeedChange(
        String version,
        LocalDate on,
        LocalDate beforeFrom,
        LocalDate afterTo,
        Spread before,
        Spread after,
        @Nullable Double change) {

    private static final double SLOWER = 0.2;

    /** Whether queries became clearly slower. */
    public boolean slower() {
        return change != null && change >= SLOWER;
    }
}
