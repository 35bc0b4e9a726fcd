package io.fondaco.notification.trigger;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** Days from Monday to Friday, in UTC; the portal knows no holidays. */
final class WorkingDays {

    private static final Set<DayOfWeek> FREE = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private WorkingDays() {}

    /** How many whole working days lie between two moments: from Friday noon to Monday noon it is one. */
    static long between(Instant from, Instant to) {
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        long days = first.datesUntil(last.isAfter(first) ? last : first)
                .map(day -> day.plusDays(1))
                .filter(day -> !FREE.contains(day.getDayOfWeek()))
                .count();
        boolean lastIsWhole = timeOfDay(to) >= timeOfDay(from);
        return lastIsWhole || days == 0 || FREE.contains(last.getDayOfWeek()) ? days : days - 1;
    }

    /** {@code one working day}, {@code 3 working days}. */
    static String text(int days) {
        return days == 1 ? "one working day" : days + " working days";
    }

    private static long timeOfDay(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalTime().toNanoOfDay();
    }
}
