package io.fondaco.usage.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * An average week of some days: a mean for each weekday. Two spans are compared by it, so that neither the weekends that
 * one has more, nor days that were not seen, look like a change.
 */
final class AverageWeek {

    private static final int DAYS = 7;

    private record Sum(long queries, int days) {

        Sum and(Sum other) {
            return new Sum(queries + other.queries, days + other.days);
        }

        double mean() {
            return (double) queries / days;
        }
    }

    private final Map<DayOfWeek, Sum> weekdays = new EnumMap<>(DayOfWeek.class);

    /** Of the days between these two, both included, that count. */
    AverageWeek(LocalDate from, LocalDate to, Predicate<LocalDate> counts, ToLongFunction<LocalDate> queries) {
        Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(counts)
                .forEach(day -> weekdays.merge(day.getDayOfWeek(), new Sum(queries.applyAsLong(day), 1), Sum::and));
    }

    /** By which share it is above an earlier one; empty if either knows less than a week, or that one was empty. */
    OptionalDouble changeSince(AverageWeek before) {
        double then = before.queries();
        return weekdays.size() < DAYS || before.weekdays.size() < DAYS || then == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(queries() / then - 1);
    }

    private double queries() {
        return weekdays.values().stream().mapToDouble(Sum::mean).sum();
    }
}
