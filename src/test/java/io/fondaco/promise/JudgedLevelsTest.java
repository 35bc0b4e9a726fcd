package io.fondaco.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.product.change.PromisedLevel;
import io.fondaco.product.quality.Check;
import io.fondaco.product.quality.Limit;
import io.fondaco.product.quality.Operator;
import io.fondaco.product.quality.Rule;
import io.fondaco.product.quality.Severity;
import io.fondaco.promise.Level.State;
import io.fondaco.promise.Level.Week;
import io.fondaco.usage.report.AnsweredQueries.DayRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgedLevelsTest {

    private static final Comparator<Double> MORE_IS_WORSE = Comparator.naturalOrder();
    private static final List<DayRange> TWO_WEEKS =
            Observations.weeks(LocalDate.of(2026, 11, 27)).subList(11, 13);

    private static final Seen NOTHING = once(null, null, null);
    private static final SeenOfDataset NEVER_USED = new SeenOfDataset(NOTHING, NOTHING, NOTHING, NOTHING);
    private static final SeenOfDataset BUSY = new SeenOfDataset(
            new Seen(99.96, TWO_WEEKS, List.of(List.of(99.0), List.of(100.0)), MORE_IS_WORSE.reversed()),
            once(3_100.0, 2_900.0, 3_400.0),
            NOTHING,
            NOTHING);

    @Test
    void weeksBeginOnMondaysAndTheLastEndsToday() {
        assertThat(Observations.weeks(LocalDate.of(2026, 11, 27)))
                .hasSize(13)
                .endsWith(
                        new DayRange(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)),
                        new DayRange(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27)));
        assertThat(Observations.weeks(LocalDate.of(2026, 11, 23)).getLast())
                .isEqualTo(new DayRange(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void whatIsKeptAndWhatIsMissedStandBesideTheirTargetsWeekByWeek() {
        List<Level> levels = levels(BUSY, level("availability", "99.5", "%"), level("responseTime", "3", "s"));

        assertThat(levels)
                .extracting(Level::target, Level::actual, Level::state, JudgedLevelsTest::weeks)
                .containsExactly(
                        tuple("99.5%", 99.96, State.MET, List.of(State.MISSED, State.MET)),
                        tuple("3 s", 3_100.0, State.MISSED, List.of(State.MET, State.MISSED)));
        assertThat(levels.getFirst().worst()).map(Week::actual).contains(99.0);
        assertThat(levels.getLast().weeksMet()).isEqualTo(1);
        assertThat(levels.getLast().weeksJudged()).isEqualTo(2);
    }

    @Test
    void beforeTheFirstQueryNothingIsMeasured() {
        assertThat(levels(NEVER_USED, level("availability", "99.5", "")))
                .extracting(Level::target, Level::actual, Level::state, JudgedLevelsTest::weeks)
                .containsExactly(
                        tuple("99.5%", null, State.NOT_MEASURED, List.of(State.NOT_MEASURED, State.NOT_MEASURED)));
        assertThat(levels(NEVER_USED)).isEmpty();
    }

    @Test
    void whatIsMeasuredWithoutAPromiseStandsThereToo() {
        assertThat(levels(BUSY, level("latency", "24", "h")))
                .extracting(Level::name, Level::target, Level::state)
                .containsExactly(
                        tuple("Freshness", "24 hours", State.NOT_MEASURED),
                        tuple("Availability", "", State.NOT_PROMISED),
                        tuple("Typical time", "", State.NOT_PROMISED));
    }

    @Test
    void oneOldDayMissesTheWeek() {
        Seen ages = new Seen(
                25 * 3_600.0, TWO_WEEKS, List.of(List.of(3_600.0, 90_000.0, 7_200.0), List.of()), MORE_IS_WORSE);
        SeenOfDataset seen = new SeenOfDataset(NOTHING, NOTHING, ages, NOTHING);

        Level missed = levels(seen, level("latency", "1", "d")).getFirst();

        assertThat(missed.state()).isEqualTo(State.MISSED);
        assertThat(missed.weeks())
                .extracting(Week::actual, Week::state)
                .containsExactly(tuple(90_000.0, State.MISSED), tuple(null, State.NOT_MEASURED));
        assertThat(levels(seen, level("freshness", "2", "days")).getFirst().state())
                .isEqualTo(State.MET);
        assertThat(levels(seen)).extracting(Level::name).containsExactly("Freshness");
    }

    @Test
    void aRuleOnTheNumberOfRowsIsATarget() {
        Limit atLeast = new Limit(Operator.GREATER_OR_EQUAL, BigDecimal.valueOf(100), BigDecimal.valueOf(100), "rows");
        Rule rule =
                new Rule("k", "Rows per day", "", "", "", atLeast, Severity.ERROR, null, new Check.Rows("SELECT 1"));
        Seen rows = new Seen(120.0, TWO_WEEKS, List.of(List.of(130.0, 90.0), List.of(120.0)), MORE_IS_WORSE.reversed());

        Level level = new JudgedLevels(new SeenOfDataset(NOTHING, NOTHING, NOTHING, rows))
                .of(List.of(), List.of(rule))
                .getFirst();

        assertThat(level.name()).isEqualTo("Rows per day");
        assertThat(level.state()).isEqualTo(State.MET);
        assertThat(level.weeks())
                .extracting(Week::actual, Week::state)
                .containsExactly(tuple(90.0, State.MISSED), tuple(120.0, State.MET));
    }

    @Test
    void aPromiseInWordsIsShownAsItIs() {
        assertThat(levels(BUSY, level("availability", "always", ""), level("responseTime", "soon", "")))
                .extracting(Level::state)
                .containsExactly(State.NOT_MEASURED, State.NOT_MEASURED);
        assertThat(levels(NEVER_USED, level("supportHours", "8-18", "")))
                .extracting(Level::name)
                .containsExactly("supportHours");
    }

    private static Seen once(@Nullable Double actual, @Nullable Double before, @Nullable Double now) {
        return Seen.once(actual, TWO_WEEKS, Arrays.asList(before, now), MORE_IS_WORSE);
    }

    private static List<State> weeks(Level level) {
        return level.weeks().stream().map(Week::state).toList();
    }

    private static PromisedLevel level(String property, String value, String unit) {
        return new PromisedLevel(property, value, unit, "");
    }

    private static List<Level> levels(SeenOfDataset seen, PromisedLevel... promises) {
        return new JudgedLevels(seen).of(List.of(promises), List.of());
    }
}
