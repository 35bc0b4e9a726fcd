package io.fondaco.usage.seen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of the days of a report the portal has not heard.
 *
 * @param arrivingSince queries of this day, and maybe of later ones, are only arriving now; null where none are late
 * @param incomplete days over of which Trino remembers queries that were never reported to the portal
 */
public record Coverage(@Nullable LocalDate arrivingSince, List<LocalDate> incomplete) {

    public Coverage {
        incomplete = List.copyOf(incomplete);
    }
}
