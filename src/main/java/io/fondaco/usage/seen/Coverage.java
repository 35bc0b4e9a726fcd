package io.fondaco.usage.seen;

import io.fondaco.usage.number.Numbered;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the days of a report the portal has not heard.
 *
 * @param arrivingSince queries of this day, and maybe of later ones, are only arriving now; null where none are late
 * @param incomplete days that are over and of which so many queries were never reported to the portal that nothing is
 *     told of them
 * @param numbered how many queries of the days that are over were reported, of those that Trino numbered
 */
public record Coverage(@Nullable LocalDate arrivingSince, List<LocalDate> incomplete, Numbered numbered) {

    public Coverage {
        incomplete = List.copyOf(incomplete);
    }
}
