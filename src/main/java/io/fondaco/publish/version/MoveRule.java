package io.fondaco.publish.version;

import java.time.LocalDate;
import java.util.Optional;

/** Whether somebody has moved from an older major to the next: by what they do, not by what they say. */
final class MoveRule {

    private MoveRule() {}

    /**
     * @param lastUse the last day on which they queried the older one
     * @param said the day on which they said that they have moved
     * @param quietDays so many days without a query count as having moved
     */
    static boolean hasMoved(Optional<LocalDate> lastUse, Optional<LocalDate> said, LocalDate today, int quietDays) {
        if (lastUse.isEmpty() || lastUse.get().isBefore(today.minusDays(quietDays - 1L))) {
            return true;
        }
        return said.filter(day -> !lastUse.get().isAfter(day)).isPresent();
    }
}
