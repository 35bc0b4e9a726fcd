package io.fondaco.usage.rule;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A day, or a week from Monday to Sunday, that is judged at once.
 *
 * @param from its first day, in the zone of usage
 * @param days how many days it has
 */
public record Period(LocalDate from, int days) {

    static final int WEEK = 7;

    static Period day(LocalDate day) {
        return new Period(day, 1);
    }

    /** The week that ends on this Sunday. */
    static Period weekTo(LocalDate sunday) {
        return new Period(sunday.minusDays(WEEK - 1L), WEEK);
    }

    /** Its last day. */
    public LocalDate to() {
        return from.plusDays(days - 1L);
    }

    /** Whether it is a week. */
    public boolean week() {
        return days == WEEK;
    }

    /** The same weekdays so many weeks before. */
    Period weeksBefore(int weeks) {
        return new Period(from.minusWeeks(weeks), days);
    }

    /** Each of its days. */
    Stream<LocalDate> each() {
        return from.datesUntil(to().plusDays(1));
    }
}
