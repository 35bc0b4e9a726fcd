package io.fondaco.web.usage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of those who use a product most.
 *
 * @param width the length of the bar, from 0 to 100: as much of it as the share is of all
 */
public record ConsumerRow(
        String icon,
        String name,
        String team,
        String people,
        long queries,
        double share,
        double width,
        @Nullable Long activeDays,
        @Nullable Long averageMillis,
        @Nullable LocalDate lastUse,
        @Nullable Long cpuMillis,
        @Nullable Long inputBytes) {}
