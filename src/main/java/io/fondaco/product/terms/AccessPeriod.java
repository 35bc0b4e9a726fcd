package io.fondaco.product.terms;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

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

    /** {@code 6 months}, {@code 30 days}, {@code 12 months and 10 days}: as people say it. */
    public String inWords() {
        List<String> parts = new ArrayList<>();
        long months = length.toTotalMonths();
        if (months != 0) {
            parts.add(counted(months, "month"));
        }
        if (length.getDays() != 0 || months == 0) {
            parts.add(counted(length.getDays(), "day"));
        }
        return String.join(" and ", parts);
    }

    private static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /** Whether this one is the longer one. */
    public boolean isLongerThan(Period other) {
        return days(SOME_DAY) > new AccessPeriod(other).days(SOME_DAY);
    }
}
