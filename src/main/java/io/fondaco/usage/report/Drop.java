package io.fondaco.usage.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A fall in use: on two days running fewer than half of the queries that are usual for the weekday.
 *
 * @param from its first day
 * @param to its last day so far
 * @param usual queries that were to be expected, a day
 * @param seen queries that finished, a day
 * @param cause the likely cause, a sentence; null where none is known
 * @param normalSince the first usual day after it; null while it lasts
 */
public record Drop(
        LocalDate from,
        LocalDate to,
        long usual,
        long seen,
        @Nullable String cause,
        @Nullable LocalDate normalSince) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** Whether use is back to normal. */
    public boolean over() {
        return normalSince != null;
    }

    /** By how many of a hundred queries use fell. */
    public long percent() {
        return Math.round(100.0 * (usual - seen) / usual);
    }

    /** {@code Queries fell by 78% from 3 to 6 November}. */
    public String title() {
        String begin = over() && from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? Integer.toString(from.getDayOfMonth())
                : DAY.format(from);
        return "Queries fell by " + percent() + "%"
                + (over() ? " from " + begin + " to " + DAY.format(to) : " since " + begin);
    }

    /** Usual, seen, likely cause, and whether it is over. */
    public String text() {
        return "Usual for these weekdays: " + usual + " a day; seen: " + seen + "."
                + (cause == null ? "" : " " + cause)
                + (normalSince == null
                        ? " Use is not back to normal."
                        : " Use is back to normal since " + DAY.format(normalSince) + ".");
    }
}
