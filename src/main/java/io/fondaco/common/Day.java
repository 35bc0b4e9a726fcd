package io.fondaco.common;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days of UTC: today, read and written. */
public final class Day {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Day() {}

    /** Today, in UTC. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The day of a moment, in UTC. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** As people read it, such as {@code 14 March 2027}. */
    public static String written(LocalDate day) {
        return WRITTEN.format(day);
    }

    /** {@code 14 March 2027 (UTC)}: a last day, to whose end in UTC something lasts, wherever the reader is. */
    public static String inUtc(LocalDate day) {
        return written(day) + " (UTC)";
    }

    /**
     * The day, such as 2027-03-14.
     *
     * @throws DateTimeException if it is none, or not from 1900 to 2200
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (!isMeant(day.getYear())) {
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

    /** Whether somebody can mean this year: a typo is not kept for centuries. */
    public static boolean isMeant(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
