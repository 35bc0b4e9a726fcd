package io.fondaco.web.product;

import io.fondaco.usage.report.Totals;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.sum.UsageSum;
import io.fondaco.web.Formats;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Totals before = report.before();
        return List.of(
                queries("Queries", summary),
                people("People", summary).changedBy(before == null ? null : totals.people() - before.people()),
                Metric.plain("Services", measured(summary) ? Formats.grouped(totals.services()) : null, "")
                        .changedBy(before == null ? null : totals.services() - before.services()),
                Metric.time("Typical time", totals.p50Millis(), p95(totals))
                        .changed(before == null ? null : slower(totals, before), false, ""),
                failed("Failed", totals)
                        .changedFrom(
                                totals.failedShare(),
                                before == null || before.queries() == 0 ? null : before.failedShare()),
                Metric.time("CPU time", totals.queries() == 0 ? null : totals.cpuMillis(), read(totals))
                        .changed(report.cost().change(), false, ""));
    }

    /** Five numbers for the use of several products. */
    public static List<Metric> of(UsageSum sum) {
        boolean measured = sum.used() > 0;
        return List.of(
                Metric.plain("Queries", measured ? Formats.grouped(sum.queries()) : null, ""),
                Metric.plain(
                        "Products used",
                        measured ? Formats.grouped(sum.used()) : null,
                        "in %d days".formatted(sum.period().days())),
                Metric.plain(
                        "People",
                        measured ? Formats.grouped(sum.people()) : null,
                        Formats.counted(sum.services(), "service", "services")),
                Metric.plain(
                        "Failed",
                        measured ? Formats.percent(sum.failedShare()) : null,
                        Formats.counted(sum.failed(), "query", "queries")),
                Metric.time("CPU time", measured ? sum.cpuMillis() : null, Formats.bytes(sum.inputBytes()) + " read"));
    }

    private static @Nullable Double slower(Totals now, Totals before) {
        return now.p50Millis() == null || before.p50Millis() == null || before.p50Millis() == 0
                ? null
                : (double) now.p50Millis() / before.p50Millis() - 1;
    }

    private static String read(Totals totals) {
        return Formats.bytes(totals.physicalInputBytes()) + " read";
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
}
