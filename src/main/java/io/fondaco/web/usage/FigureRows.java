package io.fondaco.web.usage;

import io.fondaco.usage.Figure;
import io.fondaco.usage.report.Consumer;
import io.fondaco.usage.report.Totals;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.speed.SpeedChange;
import io.fondaco.usage.speed.Spread;
import io.fondaco.web.download.Download;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One figure of a report as a table for spreadsheets; what was not measured is an empty cell. */
final class FigureRows {

    private static final List<String> WINDOW = List.of("From", "To", "Time zone", "Queries seen", "Definition");

    private final Figure figure;
    private final UsageReport report;

    FigureRows(Figure figure, UsageReport report) {
        this.figure = figure;
        this.report = report;
    }

    /** What stands above its columns; the last ones tell the window and what the figure means. */
    List<String> headings() {
        List<String> own = List.of(columns().split(",", -1));
        return Stream.concat(
                        own.stream(),
                        WINDOW.stream()
                                .map(heading ->
                                        own.contains(heading) ? "Period " + heading.toLowerCase(Locale.ROOT) : heading))
                .toList();
    }

    private String columns() {
        return switch (figure) {
            case NUMBERS -> "Number,Value,Before";
            case DAYS ->
                "Day,Queries,Finished,Failed,People,Average ms,p50 ms,p95 ms,Average queued ms,CPU ms,Bytes read,Day"
                        + " is over";
            case TIMES -> "Time,Queries,Average ms,p50 ms,p95 ms";
            case HOURS -> "Hour of day,Queries,Finished,Failed,People,p95 ms";
            case FAILURES -> "Error,Reason,Queries,People,Last,Example query,Example message";
            case CONSUMERS, COSTS ->
                "Kind,Name,Display name,Teams,People,Queries,Finished,Failed,Active days,Average ms,Last use,CPU"
                        + " ms,Bytes read";
            case SHAPES -> "Query,Most by,People,Queries,Failed,CPU ms,Share,Bytes read,Rows";
            case SPEED -> "Version,Day,From,To,Queries before,p95 ms before,Queries after,p95 ms after,Change";
            case COLUMNS -> "Dataset,Column,Queries,By views";
            case THROUGH -> "View,Queries,Finished,Failed";
        };
    }

    /** Its rows. */
    Stream<List<?>> rows() {
        return figureRows().map(this::withWindow);
    }

    private Stream<List<Object>> figureRows() {
        return switch (figure) {
            case NUMBERS -> numbers();
            case DAYS -> report.days().stream().map(this::day);
            case TIMES ->
                Stream.of(
                        times("wall", report.spent().wall()),
                        times("queued", report.spent().queued()),
                        times("CPU", report.spent().cpu()));
            case HOURS ->
                report.hours().stream()
                        .map(hour -> row(
                                hour.hour(),
                                hour.queries(),
                                hour.finished(),
                                hour.failed(),
                                hour.people(),
                                hour.p95Millis()));
            case FAILURES -> report.failures().stream().map(FigureRows::failure);
            case CONSUMERS -> report.consumers().stream().map(FigureRows::consumer);
            case COSTS -> report.cost().consumers().stream().map(FigureRows::consumer);
            case SHAPES ->
                report.cost().shapes().stream()
                        .map(shape -> row(
                                shape.shape(),
                                shape.who(),
                                shape.people(),
                                shape.queries(),
                                shape.failed(),
                                shape.cpuMillis(),
                                shape.share(),
                                shape.physicalInputBytes(),
                                shape.inputRows()));
            case SPEED -> report.speeds().stream().map(FigureRows::speed);
            case COLUMNS ->
                Stream.concat(report.columns().stream(), report.neverUsed().stream())
                        .map(use -> row(use.object(), use.column(), use.queries(), use.byViews()));
            case THROUGH ->
                report.through().stream().map(each -> row(each.view(), each.queries(), each.finished(), each.failed()));
        };
    }

    private List<?> withWindow(List<Object> cells) {
        String seen = report.coverage().numbered().percent();
        cells.addAll(List.of(report.from(), report.to(), report.zone().getId(), seen, figure.definition()));
        return cells;
    }

    private Stream<List<Object>> numbers() {
        if (report.firstUse() == null) {
            return Stream.empty();
        }
        Totals now = report.totals();
        Totals before = report.before();
        return Stream.of(
                row("Queries", now.queries(), before == null ? null : before.queries()),
                row("Failed", now.failed(), before == null ? null : before.failed()),
                row("People", now.people(), before == null ? null : before.people()),
                row("Services", now.services(), before == null ? null : before.services()),
                row("Average ms", now.averageMillis(), before == null ? null : before.averageMillis()),
                row("p50 ms", now.p50Millis(), before == null ? null : before.p50Millis()),
                row("p95 ms", now.p95Millis(), before == null ? null : before.p95Millis()),
                row("CPU ms", now.cpuMillis(), before == null ? null : before.cpuMillis()),
                row("Bytes read", now.physicalInputBytes(), before == null ? null : before.physicalInputBytes()));
    }

    private List<Object> day(UsageReport.Day day) {
        return row(
                day.date(),
                day.queries(),
                day.finished(),
                day.failed(),
                day.people(),
                day.averageMillis(),
                day.p50Millis(),
                day.p95Millis(),
                day.averageQueuedMillis(),
                day.cpuMillis(),
                day.inputBytes(),
                day.date().isBefore(report.to()) ? "yes" : "no");
    }

    private static List<Object> times(String what, Spread spread) {
        return row(what, spread.queries(), spread.averageMillis(), spread.p50Millis(), spread.p95Millis());
    }

    private static List<Object> failure(UsageReport.Failure failure) {
        return row(
                failure.errorName(),
                failure.reason(),
                failure.queries(),
                failure.people(),
                failure.lastAt(),
                failure.example() == null ? null : failure.example().shape(),
                failure.example() == null ? null : failure.example().message());
    }

    private static List<Object> consumer(Consumer consumer) {
        return row(
                consumer.kind(),
                consumer.name(),
                consumer.displayName(),
                Download.list(consumer.teams()),
                consumer.people(),
                consumer.queries(),
                consumer.finished(),
                consumer.failed(),
                consumer.activeDays(),
                consumer.averageMillis(),
                consumer.lastUse(),
                consumer.cpuMillis(),
                consumer.inputBytes());
    }

    private static List<Object> speed(SpeedChange speed) {
        return row(
                speed.version(),
                speed.on(),
                speed.beforeFrom(),
                speed.afterTo(),
                speed.before().queries(),
                speed.before().p95Millis(),
                speed.after().queries(),
                speed.after().p95Millis(),
                speed.change());
    }

    private static List<Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.stream(cells)
                .map(cell -> Optional.ofNullable(cell).orElse(""))
                .toList());
    }
}
