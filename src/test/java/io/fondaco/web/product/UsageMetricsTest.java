package io.fondaco.web.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.usage.number.Numbered;
import io.fondaco.usage.report.Totals;
import io.fondaco.usage.report.UsagePeriod;
import io.fondaco.usage.report.UsageReport;
import io.fondaco.usage.seen.Coverage;
import io.fondaco.usage.speed.Spent;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsageMetricsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatWasNeverUsedHasNoNumbers() {
        UsageReport report = report(null, totals(0, 0, null), null, null);

        assertThat(UsageMetrics.overview(report.summary()))
                .hasSize(4)
                .allSatisfy(metric -> assertThat(metric.value()).isNull());
        assertThat(UsageMetrics.all(report))
                .hasSize(6)
                .allSatisfy(metric -> assertThat(metric.value()).isNull());
    }

    @Test
    void whatWasUsedBeforeButNotNowIsZeroAndNoneFailed() {
        UsageReport report = report(TODAY.minusDays(200), totals(0, 0, null), null, null);

        assertThat(UsageMetrics.all(report))
                .extracting(Metric::label, Metric::value)
                .startsWith(tuple("Queries", "0"), tuple("People", "3"))
                .endsWith(tuple("Failed", null), tuple("CPU time", null));
    }

    @Test
    void numbersAreComparedWithTheDaysBefore() {
        UsageReport report = report(TODAY.minusDays(200), totals(1090, 10, 1500L), totals(1000, 0, 900L), 2L);

        Metric queries = UsageMetrics.overview(report.summary()).getFirst();
        Metric people = UsageMetrics.overview(report.summary()).get(1);
        Metric failed = UsageMetrics.overview(report.summary()).getLast();

        assertThat(queries.value()).isEqualTo("1,100");
        assertThat(queries.change()).isEqualTo("+10%");
        assertThat(queries.good()).isTrue();
        assertThat(queries.note()).isEqualTo("on the 30 days before");
        assertThat(people.note()).isEqualTo("2 new");
        assertThat(failed.value()).isEqualTo("0.9%");
        assertThat(failed.note()).isEqualTo("10 queries");
    }

    @Test
    void aFallHasAMinusAndIsNotGood() {
        Metric fallen = Metric.compared("Queries", 75, -0.25, "on the 30 days before");

        assertThat(fallen.change()).isEqualTo("−25%");
        assertThat(fallen.good()).isFalse();
        assertThat(Metric.compared("Queries", 75, 0.004, "before").note()).isEqualTo("no change before");
        assertThat(Metric.compared("Queries", 75, null, "before").change()).isNull();
    }

    private static UsageReport report(
            @Nullable LocalDate firstUse, Totals totals, @Nullable Totals before, @Nullable Long newPeople) {
        return new UsageReport(
                UsagePeriod.DAYS_30,
                TODAY.minusDays(29),
                TODAY,
                firstUse,
                totals,
                before,
                before == null ? null : (double) totals.queries() / before.queries() - 1,
                newPeople,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Coverage(null, List.of(), Numbered.NONE),
                ZoneOffset.UTC,
                Spent.NONE,
                new UsageReport.Cost(null, List.of(), List.of()),
                List.of(),
                List.of());
    }

    private static Totals totals(long finished, long failed, @Nullable Long millis) {
        return new Totals(finished, failed, 3, 1, millis, millis, millis, 0, 0);
    }
}
