package io.fondaco.product.terms;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How long an access lasts, from its first day to its last, both included: 30 days from 1 March end on 30 March. Longer
 * than ten years is none.
 */
public record AccessPeriod(Period length) {

    /** No access lasts longer. */
    public static final Period LONGEST = Period.ofYears(10);

    private static final long MOST_MONTHS = LONGEST.toTotalMonths();
    private static final long DAYS_OF_A_MONTH = 30;

    /** Any day would do, to compare two lengths; this one begins an ordinary year. */
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    /** Whether a period is within ten years. */
    public static boolean isBounded(Period period) {
        return Math.abs(period.toTotalMonths()) + Math.abs((long) period.getDays()) / DAYS_OF_A_MONTH <= MOST_MONTHS;
    }

    /** The last day of an access that begins on that day. */
    public LocalDate lastDay(LocalDate first) {
        LocalDate after = first.plus(isBounded(length) ? length : LONGEST);
        return after.equals(first) ? first : after.minusDays(1);
    }

    /** How many days an access lasts that begins on that day: six months are 181 to 184. */
    public int days(LocalDate first) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, first.plus(isBounded(length) ? length : LONGEST)));
    }

    /** Whether this one is the longer one. */
    public boolean isLongerThan(Period other) {
        return days(SOME_DAY) > new AccessPeriod(other).days(SOME_DAY);
    }
}
