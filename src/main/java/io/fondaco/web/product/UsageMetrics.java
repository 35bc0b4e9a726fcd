package io.fondaco.web.product;

import io.fondaco.usage.report.Totals;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.web.Formats;
import java.util.List;

/** The numbers that sum a usage report up. */
public final class UsageMetrics {

    private UsageMetrics() {}

    /** Four numbers for the overview. */
    static List<Metric> overview(UsageReport report) {
        Totals totals = report.totals();
        return List.of(
                queries("Queries, 30 days", report),
                people("People, 30 days", report),
                Metric.time("Typical query", totals.p50Millis(), p95(totals)),
                failed("Failed, 30 days", totals));
    }

    /** Six numbers for the usage page. */
    public static List<Metric> all(UsageReport report) {
        Totals totals = report.totals();
        return List.of(
                queries("Queries", report),
                people("People", report),
                Metric.plain("Services", measured(report) ? Formats.grouped(totals.services()) : null, ""),
                Metric.time("Average time", totals.averageMillis(), "of finished queries"),
                Metric.time("p95 time", totals.p95Millis(), p50(totals)),
                failed("Failed", totals));
    }

    /** Before the first query nothing was counted, so 0 would be wrong. */
    private static boolean measured(UsageReport report) {
        return report.firstUse() != null;
    }

    private static Metric people(String label, UsageReport report) {
        return measured(report)
                ? Metric.plain(label, Formats.grouped(report.totals().people()), newPeople(report))
                : Metric.plain(label, null, "");
    }

    private static Metric queries(String label, UsageReport report) {
        if (!measured(report)) {
            return Metric.plain(label, null, "");
        }
        return Metric.compared(
                label,
                report.totals().queries(),
                report.change(),
                "on the %d days before".formatted(report.period().days()));
    }

    private static Metric failed(String label, Totals totals) {
        return totals.queries() == 0
                ? Metric.plain(label, null, "")
                : Metric.plain(
                        label,
                        Formats.percent(totals.failedShare()),
                        Formats.counted(totals.failed(), "query", "queries"));
    }

    private static String newPeople(UsageReport report) {
        return report.newPeople() == null || report.newPeople() == 0
                ? ""
                : Formats.grouped(report.newPeople()) + " new";
    }

    private static String p95(Totals totals) {
        return totals.p95Millis() == null ? "" : "p95 " + Formats.spent(totals.p95Millis());
    }

    private static String p50(Totals totals) {
        return totals.p50Millis() == null ? "" : "half take up to " + Formats.spent(totals.p50Millis());
    }
}
