package io.fondaco.usage.report;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.hour.HourOfDay;
import io.fondaco.usage.rule.Episode;
import io.fondaco.usage.seen.Coverage;
import io.fondaco.usage.shape.CostlyShape;
import io.fondaco.usage.shape.FailedExamples.Example;
import io.fondaco.usage.speed.SpeedChange;
import io.fondaco.usage.speed.Spent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a product's objects were used in a period.
 *
 * @param from the first day
 * @param to the last day: today, which is not over
 * @param firstUse the first day on which any of it was used at all, null when it never was
 * @param totals numbers of the period
 * @param before the same of the period before; null where there is no history to compare with
 * @param change by which share an average week of the whole days is above one of the period before; null where either
 *     knows less than a week
 * @param newPeople people who were not there in the period before; null where {@code before} is
 * @param days every day of the period, also those without a query
 * @param failures reasons, the most frequent first
 * @param consumers the ten who ask most
 * @param columns columns that queries read themselves, the most used first
 * @param neverUsed columns of the contract that no finished query read itself; a view may still read some
 * @param through every view by which the objects were read, for those who may see names
 * @param wrong days on which far fewer queries came than usual, or far more failed
 * @param coverage what of these days the portal has not heard
 * @param zone the time zone of its days
 * @param spent where the time of finished queries went
 * @param cost what Trino spent
 * @param speeds the versions that came out in the period, and how long queries took before and after each
 * @param hours the hours of the day, over the last 30 days; empty where none was counted
 */
public record UsageReport(
        UsagePeriod period,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate firstUse,
        Totals totals,
        @Nullable Totals before,
        @Nullable Double change,
        @Nullable Long newPeople,
        List<Day> days,
        List<Failure> failures,
        List<Consumer> consumers,
        List<ColumnUse> columns,
        List<ColumnUse> neverUsed,
        List<Through> through,
        List<Episode> wrong,
        Coverage coverage,
        ZoneId zone,
        Spent spent,
        Cost cost,
        List<SpeedChange> speeds,
        List<HourOfDay> hours) {

    /** Change and falls are told from this many days of history on. */
    public static final int DAYS_FOR_TRENDS = 7;

    /**
     * One day; times are null where no query finished.
     *
     * @param averageQueuedMillis null also where it was not measured yet
     * @param cpuMillis CPU time of all its queries
     * @param inputBytes what they read from storage
     */
    public record Day(
            LocalDate date,
            long finished,
            long failed,
            long people,
            @Nullable Long averageMillis,
            @Nullable Long p50Millis,
            @Nullable Long p95Millis,
            @Nullable Long averageQueuedMillis,
            long cpuMillis,
            long inputBytes) {

        /** All queries. */
        public long queries() {
            return finished + failed;
        }
    }

    /**
     * What Trino spent on a product. A query on several products counts whole at each of them.
     *
     * @param change by which share the CPU time of an average week is above one of the period before; null where
     *     either knows less than a week
     * @param consumers the ten for whom most CPU time was spent
     * @param shapes the five queries, without their values, that took most; for those who may see names
     */
    public record Cost(@Nullable Double change, List<Consumer> consumers, List<CostlyShape> shapes) {

        public Cost {
            consumers = List.copyOf(consumers);
            shapes = List.copyOf(shapes);
        }
    }

    /**
     * Why queries failed, by Trino's name of the error.
     *
     * @param example the latest of them without its values; null where it is not kept, and for those who may not see it
     */
    public record Failure(
            String errorName,
            long queries,
            Headcount people,
            Instant lastAt,
            @Nullable Example example) {

        /** The name in words: {@code Permission denied}. */
        public String reason() {
            return UsageReport.reason(errorName);
        }
    }

    /**
     * How a column was used.
     *
     * @param queries finished queries that read it themselves
     * @param byViews finished queries that used a view which reads it
     */
    public record ColumnUse(QualifiedName object, String column, long queries, long byViews) {}

    /** The numbers that sum a report up. */
    public record Summary(
            UsagePeriod period,
            @Nullable LocalDate firstUse,
            Totals totals,
            @Nullable Double change,
            @Nullable Long newPeople) {

        /** Of what was never used. */
        static Summary ofNone(UsagePeriod period) {
            return new Summary(period, null, Totals.NONE, null, null);
        }
    }

    /** A view by which objects were read, and how often. */
    public record Through(QualifiedName view, long finished, long failed) {

        /** All queries. */
        public long queries() {
            return finished + failed;
        }
    }

    public UsageReport {
        days = List.copyOf(days);
        failures = List.copyOf(failures);
        consumers = List.copyOf(consumers);
        columns = List.copyOf(columns);
        neverUsed = List.copyOf(neverUsed);
        through = List.copyOf(through);
        wrong = List.copyOf(wrong);
        speeds = List.copyOf(speeds);
        hours = List.copyOf(hours);
    }

    static String reason(String errorName) {
        String words = errorName.replace('_', ' ').toLowerCase(Locale.ROOT).replace("canceled", "cancelled");
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Whether there is enough history to tell change, trend and falls. */
    public boolean tellsTrends() {
        return firstUse != null && !firstUse.plusDays(DAYS_FOR_TRENDS - 1L).isAfter(to);
    }

    /** The name of its time zone, such as {@code Europe/Berlin}. */
    public String zoneName() {
        return zone.getId();
    }

    /** What sums it up. */
    public Summary summary() {
        return new Summary(period, firstUse, totals, change, newPeople);
    }
}
