package io.fondaco.web.product;

import io.fondaco.usage.report.Totals;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.web.Formats;
import java.util.List;

/** The numbers that sum a usage report up. */
public final class UsageMetrics {

    private UsageMetrics() {}

    /** Four numbers for the overview. */
    static List<Metric> overview(UsageReport.Summary summary) {
        Totals totals = summary.totals();
        return List.of(
                queries("Queries, 30 days", summary),
                people("People, 30 days", summary),
                Metric.time("Typical query", totals.p50Millis(), p95(totals)),
                failed("Failed, 30 days", totals));
    }

    /** Six numbers for the usage page. */
    public static List<Metric> all(UsageReport report) {
        UsageReport.Summary summary = report.summary();
        Totals totals = summary.totals();
        return List.of(
                queries("Queries", summary),
                people("People", summary),
                Metric.plain("Services", measured(summary) ? Formats.grouped(totals.services()) : null, ""),
                Metric.time("Average time", totals.averageMillis(), "of finished queries"),
                Metric.time("p95 time", totals.p95Millis(), p50(totals)),
                failed("Failed", totals));
    }

    /** Before the first query nothing was counted, so 0 would be wrong. */
    private static boolean measured(UsageReport.Summary summary) {
        return summary.firstUse() != null;
    }

    private static Metric people(String label, UsageReport.Summary summary) {
        return measured(summary)
                ? Metric.plain(label, Formats.grouped(summary.totals().people()), newPeople(summary))
                : Metric.plain(label, null, "");
    }

    private static Metric queries(String label, UsageReport.Summary summary) {
        if (!measured(summary)) {
            return Metric.plain(label, null, "");
        }
        return Metric.compared(
                label,
                summary.totals().queries(),
                summary.change(),
                "on the %d days before".formatted(summary.period().days()));
    }

    private static Metric failed(String label, Totals totals) {
        return totals.queries() == 0
                ? Metric.plain(label, null, "")
                : Metric.plain(
                        label,
                        Formats.percent(totals.failedShare()),
                        Formats.counted(totals.failed(), "query", "queries"));
    }

    private static String newPeople(UsageReport.Summary summary) {
        return summary.newPeople() == null || summary.newPeople() == 0
                ? ""
                : Formats.grouped(summary.newPeople()) + " new";
    }

    private static String p95(Totals totals) {
        return totals.p95Millis() == null ? "" : "p95 " + Formats.spent(totals.p95Millis());
    }

    private static String p50(Totals totals) {
        return totals.p50Millis() == null ? "" : "half take up to " + Formats.spent(totals.p50Millis());
    }
}
