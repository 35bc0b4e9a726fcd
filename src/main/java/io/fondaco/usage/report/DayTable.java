package io.fondaco.usage.report;

import io.fondaco.usage.WallTimes;
import io.fondaco.usage.fold.UsageDay;
import io.fondaco.usage.rule.Counts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days of several objects, added up: by day for the charts, and over a span for the numbers. */
final class DayTable {

    private final SortedMap<LocalDate, List<UsageDay>> days;

    DayTable(Collection<UsageDay> rows) {
        this.days = rows.stream().collect(Collectors.groupingBy(UsageDay::usedOn, TreeMap::new, Collectors.toList()));
    }

    /** Queries by day. */
    Map<LocalDate, Counts> counts() {
        Map<LocalDate, Counts> counts = new HashMap<>();
        days.forEach((day, rows) ->
                rows.forEach(row -> counts.merge(day, new Counts(row.finished(), row.failed()), Counts::and)));
        return counts;
    }

    /** All queries of a day. */
    long queries(LocalDate day) {
        return days.getOrDefault(day, List.of()).stream()
                .mapToLong(row -> row.finished() + row.failed())
                .sum();
    }

    /** Every day of a span, also those without a row. */
    List<UsageReport.Day> series(LocalDate from, LocalDate to, Map<LocalDate, Long> people) {
        List<UsageReport.Day> series = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            List<UsageDay> rows = days.getOrDefault(day, List.of());
            WallTimes times = times(rows);
            series.add(new UsageReport.Day(
                    day,
                    rows.stream().mapToLong(UsageDay::finished).sum(),
                    rows.stream().mapToLong(UsageDay::failed).sum(),
                    people.getOrDefault(day, 0L),
                    average(rows),
                    boxed(times.quantile(0.5)),
                    boxed(times.quantile(0.95))));
        }
        return series;
    }

    /** The numbers of a span. */
    Totals totals(LocalDate from, LocalDate to, long people, long services) {
        List<UsageDay> rows = days.subMap(from, to.plusDays(1)).values().stream()
                .flatMap(List::stream)
                .toList();
        WallTimes times = times(rows);
        return new Totals(
                rows.stream().mapToLong(UsageDay::finished).sum(),
                rows.stream().mapToLong(UsageDay::failed).sum(),
                people,
                services,
                average(rows),
                boxed(times.quantile(0.5)),
                boxed(times.quantile(0.95)),
                rows.stream().mapToLong(UsageDay::cpuMillis).sum(),
                rows.stream().mapToLong(UsageDay::physicalInputBytes).sum());
    }

    private static WallTimes times(List<UsageDay> rows) {
        WallTimes times = WallTimes.none();
        rows.forEach(row -> times.add(row.times()));
        return times;
    }

    private static @Nullable Long average(List<UsageDay> rows) {
        long finished = rows.stream().mapToLong(UsageDay::finished).sum();
        return finished == 0
                ? null
                : rows.stream().mapToLong(UsageDay::wallMillis).sum() / finished;
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
