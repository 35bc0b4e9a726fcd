package io.fondaco.common;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day that somebody wrote. */
public final class Day {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Day() {}

    /**
     * The day, such as 2027-03-14.
     *
     * @throws DateTimeException if it is none, or so far away that no database keeps it
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("No day of this calendar: " + text);
        }
        return day;
    }

    /** The same, or empty if it is no day. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
