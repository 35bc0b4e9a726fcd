package io.fondaco.usage.report;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.Span;
import io.fondaco.usage.fold.UsedObjects;
import io.fondaco.usage.report.UsageRows.FailedOnDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How well Trino answered the queries on a product, in several spans of days at once. */
@ApplicationScoped
public class AnsweredQueries {

    /** Failures that come from the query or from who asks, and say nothing of the data. */
    private static final Set<String> OF_THE_ASKER = Set.of(
            "PERMISSION_DENIED",
            "SYNTAX_ERROR",
            "USER_CANCELED",
            "TYPE_MISMATCH",
            "FUNCTION_NOT_FOUND",
            "INVALID_FUNCTION_ARGUMENT",
            "INVALID_CAST_ARGUMENT",
            "DIVISION_BY_ZERO",
            "EXPRESSION_NOT_AGGREGATE");

    private final UsedObjects objects;
    private final UsageRows rows;

    AnsweredQueries(UsedObjects objects, UsageRows rows) {
        this.objects = objects;
        this.rows = rows;
    }

    /** Some days, both included. */
    public record DayRange(LocalDate from, LocalDate to) {

        /** Whether it is one of them. */
        public boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /**
     * What became of the queries of some days; those that were wrong themselves are left out.
     *
     * @param available the share that Trino answered, in percent; null where no query counts
     * @param p95Millis null where none finished
     */
    public record Answered(
            @Nullable Double available, @Nullable Long p95Millis) {}

    /** Those of each of these spans, in their order; all queries that used any current port of the product count. */
    @Transactional
    public List<Answered> of(DataProduct product, List<DayRange> spans) {
        Map<QualifiedName, UUID> ids =
                objects.ids(product.ports().stream().map(OutputPort::object).toList());
        if (ids.isEmpty() || spans.isEmpty()) {
            return spans.stream().map(_ -> new Answered(null, null)).toList();
        }
        LocalDate from =
                spans.stream().map(DayRange::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to =
                spans.stream().map(DayRange::to).max(LocalDate::compareTo).orElseThrow();
        Span all = new Span(ids.values(), from, to);
        DayTable days = new DayTable(rows.days(all));
        List<FailedOnDay> wrongThemselves = rows.failedByDay(all, OF_THE_ASKER);
        return spans.stream().map(span -> answered(span, days, wrongThemselves)).toList();
    }

    private static Answered answered(DayRange span, DayTable days, Collection<FailedOnDay> wrongThemselves) {
        Totals totals = days.totals(span.from(), span.to(), 0, 0);
        long counted = totals.queries()
                - wrongThemselves.stream()
                        .filter(row -> span.holds(row.day()))
                        .mapToLong(FailedOnDay::failed)
                        .sum();
        return new Answered(counted <= 0 ? null : 100.0 * totals.finished() / counted, totals.p95Millis());
    }
}
