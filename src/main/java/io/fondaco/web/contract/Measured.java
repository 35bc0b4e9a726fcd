package io.fondaco.web.contract;

import io.fondaco.usage.report.UsageReport;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the usage of a product, and what Trino told of its rows, say about its service.
 *
 * @param queries those that count
 * @param available the share of them, in percent, that Trino answered; null where none counts
 * @param p95Millis null where none finished
 * @param age how old its newest rows are, or since when a materialized view is as it is; null where that is not known
 */
record Measured(
        long queries,
        @Nullable Double available,
        @Nullable Long p95Millis,
        @Nullable Duration age) {

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

    static Measured of(UsageReport report, @Nullable Duration age) {
        long oftheAsker = report.failures().stream()
                .filter(failure -> OF_THE_ASKER.contains(failure.errorName()))
                .mapToLong(UsageReport.Failure::queries)
                .sum();
        long counted = report.totals().queries() - oftheAsker;
        return new Measured(
                counted,
                counted <= 0 ? null : 100.0 * report.totals().finished() / counted,
                report.totals().p95Millis(),
                age);
    }
}
