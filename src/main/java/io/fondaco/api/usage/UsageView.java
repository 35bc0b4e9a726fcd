package io.fondaco.api.usage;

import io.fondaco.product.DataProduct;
import io.fondaco.usage.Figure;
import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.FindingKind;
import io.fondaco.usage.hour.HourOfDay;
import io.fondaco.usage.report.Consumer;
import io.fondaco.usage.report.Totals;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.reported.ReportedUses;
import io.fondaco.usage.shape.CostlyShape;
import io.fondaco.usage.shape.FailedExamples.Example;
import io.fondaco.usage.speed.SpeedChange;
import io.fondaco.usage.speed.Spent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a product was used in a period.
 *
 * @param product {@code domain/slug}
 * @param to the last day, which is today and not over
 * @param timeZone of its days
 * @param alerts what is wrong with its use, or was lately, the worst first
 * @param through views by which the product was read; for those who may see names
 * @param before the same numbers of the period before; null where there is no history to compare with
 * @param change by which share an average week of the days seen whole is above one of the period before; null as before
 * @param costChange the same of CPU time
 * @param arrivingSince queries of this day and later ones are only arriving now; null where none are late
 * @param seen which part of all queries of these clusters' days that are over was reported, at least; null where none is
 *     missing by Trino's query numbers
 * @param incompleteDays days of which so much is missing that they are left out of change and alerts
 * @param times where the time of finished queries went
 * @param costs the ten for whom Trino spent most CPU time
 * @param shapes the five kinds of queries that took most, values as {@code ?}; for those who may see names
 * @param speed the versions that came out, and the times before and after each
 * @param hours the hours of the day, over the last 30 days
 * @param reported what tools beside Trino say of their own runs; in none of the numbers
 * @param definitions what each figure means
 */
public record UsageView(
        String product,
        LocalDate from,
        LocalDate to,
        String timeZone,
        Totals totals,
        @Nullable Totals before,
        @Nullable Double change,
        @Nullable Double costChange,
        @Nullable LocalDate arrivingSince,
        @Nullable Double seen,
        List<LocalDate> incompleteDays,
        List<AlertView> alerts,
        List<UsageReport.Day> days,
        List<FailureView> failures,
        List<ConsumerView> consumers,
        List<ColumnView> columns,
        List<ColumnView> neverUsed,
        List<ThroughView> through,
        Spent times,
        List<ConsumerView> costs,
        List<CostlyShape> shapes,
        List<SpeedChange> speed,
        List<HourOfDay> hours,
        List<ReportedView> reported,
        Map<String, String> definitions) {

    /** Something that is wrong with its use: in the words of its usage page. */
    public record AlertView(FindingKind kind, String title, String text, LocalDate since, boolean over) {

        static AlertView of(Finding finding, boolean names) {
            return new AlertView(
                    finding.kind(),
                    finding.said(names).title(),
                    finding.said(names).text(),
                    finding.since(),
                    finding.over());
        }
    }

    /** What a tool beside Trino says of its runs on the product; it proves no use of an access. */
    public record ReportedView(String tool, long runs, long failed, Instant lastAt) {

        static ReportedView of(ReportedUses.Report report) {
            return new ReportedView(report.producer().label(), report.runs(), report.failed(), report.lastAt());
        }
    }

    /** Why queries failed; {@code people} may be "fewer than 5". */
    public record FailureView(
            String error,
            String reason,
            long queries,
            String people,
            Instant lastAt,
            @Nullable Example example) {

        static FailureView of(UsageReport.Failure failure) {
            return new FailureView(
                    failure.errorName(),
                    failure.reason(),
                    failure.queries(),
                    failure.people().toString(),
                    failure.lastAt(),
                    failure.example());
        }
    }

    /** Who uses it; {@code people} may be "fewer than 5". */
    public record ConsumerView(
            Consumer.Kind kind,
            String name,
            String displayName,
            List<String> teams,
            String people,
            long finished,
            long failed,
            long queries,
            double share,
            @Nullable Long activeDays,
            @Nullable Long averageMillis,
            @Nullable LocalDate lastUse,
            @Nullable Long cpuMillis,
            @Nullable Long inputBytes) {

        static ConsumerView of(Consumer consumer) {
            return new ConsumerView(
                    consumer.kind(),
                    consumer.name(),
                    consumer.displayName(),
                    consumer.teams(),
                    consumer.people().toString(),
                    consumer.finished(),
                    consumer.failed(),
                    consumer.queries(),
                    consumer.share(),
                    consumer.activeDays(),
                    consumer.averageMillis(),
                    consumer.lastUse(),
                    consumer.cpuMillis(),
                    consumer.inputBytes());
        }
    }

    /** How many queries read a column themselves, and how many used a view that reads it. */
    public record ColumnView(String object, String column, long queries, long byViews) {

        static ColumnView of(UsageReport.ColumnUse use) {
            return new ColumnView(use.object().toString(), use.column(), use.queries(), use.byViews());
        }
    }

    /** A view by which the product was read. */
    public record ThroughView(String view, long finished, long failed) {

        static ThroughView of(UsageReport.Through through) {
            return new ThroughView(through.view().toString(), through.finished(), through.failed());
        }
    }

    static UsageView of(
            DataProduct product, UsageReport report, List<AlertView> alerts, List<ReportedUses.Report> reported) {
        return new UsageView(
                product.path(),
                report.from(),
                report.to(),
                report.zone().getId(),
                report.totals(),
                report.before(),
                report.change(),
                report.cost().change(),
                report.coverage().arrivingSince(),
                seen(report),
                report.coverage().incomplete(),
                alerts,
                report.days(),
                report.failures().stream().map(FailureView::of).toList(),
                report.consumers().stream().map(ConsumerView::of).toList(),
                report.columns().stream().map(ColumnView::of).toList(),
                report.neverUsed().stream().map(ColumnView::of).toList(),
                report.through().stream().map(ThroughView::of).toList(),
                report.spent(),
                report.cost().consumers().stream().map(ConsumerView::of).toList(),
                report.cost().shapes(),
                report.speeds(),
                report.hours(),
                reported.stream().map(ReportedView::of).toList(),
                meanings());
    }

    private static @Nullable Double seen(UsageReport report) {
        OptionalDouble share = report.coverage().numbered().share();
        return share.isPresent() ? share.getAsDouble() : null;
    }

    private static Map<String, String> meanings() {
        Map<String, String> definitions = new LinkedHashMap<>();
        Arrays.stream(Figure.values()).forEach(figure -> definitions.put(figure.value(), figure.definition()));
        return definitions;
    }
}
