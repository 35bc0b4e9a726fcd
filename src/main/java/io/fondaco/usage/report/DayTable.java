package io.fondaco.usage.report;

import io.fondaco.usage.WallTimes;
import io.fondaco.usage.fold.UsageDay;
import io.fondaco.usage.rule.Counts;
import io.fondaco.usage.speed.Spent;
import io.fondaco.usage.speed.Spread;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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

    /** CPU time of all queries of a day. */
    long cpuMillis(LocalDate day) {
        return days.getOrDefault(day, List.of()).stream()
                .mapToLong(UsageDay::allCpuMillis)
                .sum();
    }

    /** How the times of finished queries of some days are spread, from arrival to end. */
    Spread wall(LocalDate from, LocalDate to) {
        return wall(rows(from, to));
    }

    /** The same with the time in the queue and of CPU, as far as they were measured. */
    Spent spent(LocalDate from, LocalDate to) {
        List<UsageDay> rows = rows(from, to);
        return new Spent(
                wall(rows),
                spread(rows, UsageDay::queuedMillis, UsageDay::queuedTimes),
                spread(rows, UsageDay::cpuMillis, UsageDay::cpuTimes));
    }

    private static Spread wall(List<UsageDay> rows) {
        return spread(rows, UsageDay::wallMillis, UsageDay::times);
    }

    /** Rows of which this was not measured are left out. */
    private static Spread spread(
            List<UsageDay> rows,
            Function<UsageDay, @Nullable Long> millis,
            Function<UsageDay, @Nullable WallTimes> times) {
        WallTimes all = WallTimes.none();
        long queries = 0;
        long sum = 0;
        for (UsageDay row : rows) {
            WallTimes own = times.apply(row);
            Long spent = millis.apply(row);
            if (own != null && spent != null) {
                all.add(own);
                queries += row.finished();
                sum += spent;
            }
        }
        return Spread.of(queries, sum, all);
    }

    private List<UsageDay> rows(LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? List.of()
                : days.subMap(from, to.plusDays(1)).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** Every day of a span, also those without a row. */
    List<UsageReport.Day> series(LocalDate from, LocalDate to, Map<LocalDate, Long> people) {
        List<UsageReport.Day> series = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            List<UsageDay> rows = days.getOrDefault(day, List.of());
            Spent spent = spent(day, day);
            series.add(new UsageReport.Day(
                    day,
                    rows.stream().mapToLong(UsageDay::finished).sum(),
                    rows.stream().mapToLong(UsageDay::failed).sum(),
                    people.getOrDefault(day, 0L),
                    spent.wall().averageMillis(),
                    spent.wall().p50Millis(),
                    spent.wall().p95Millis(),
                    spent.queued().averageMillis(),
                    rows.stream().mapToLong(UsageDay::allCpuMillis).sum(),
                    rows.stream().mapToLong(UsageDay::allInputBytes).sum()));
        }
        return series;
    }

    /** The numbers of a span. */
    Totals totals(LocalDate from, LocalDate to, long people, long services) {
        List<UsageDay> rows = rows(from, to);
        Spread wall = wall(rows);
        return new Totals(
                rows.stream().mapToLong(UsageDay::finished).sum(),
                rows.stream().mapToLong(UsageDay::failed).sum(),
                people,
                services,
                wall.averageMillis(),
                wall.p50Millis(),
                wall.p95Millis(),
                rows.stream().mapToLong(UsageDay::allCpuMillis).sum(),
                rows.stream().mapToLong(UsageDay::allInputBytes).sum());
    }
}
