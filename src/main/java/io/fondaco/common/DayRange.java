package io.fondaco.common;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which days may be chosen, and what to say of one that does not fit. */
public record DayRange(LocalDate today, LocalDate earliest, LocalDate latest) {

    /** What is wrong with this day; empty if it fits. */
    public Optional<String> wrong(@Nullable LocalDate day) {
        if (day == null) {
            return Optional.of(hint());
        }
        if (day.isBefore(today)) {
            return Optional.of("This day is over. " + hint());
        }
        if (day.isBefore(earliest)) {
            return Optional.of("This day is too soon. " + hint());
        }
        return day.isAfter(latest) ? Optional.of("This day is too late. " + hint()) : Optional.empty();
    }

    private String hint() {
        return earliest.isAfter(today)
                ? "Choose a date from %s up to %s".formatted(Day.inUtc(earliest), Day.inUtc(latest))
                : "Choose a date up to " + Day.inUtc(latest);
    }
}
