package io.fondaco.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.product.change.PromisedLevel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceLevelsTest {

    private static final Measured NOTHING = new Measured(0, null, null, null);
    private static final Measured BUSY = new Measured(1_000, 99.96, 3_100L, null);

    @Test
    void whatIsKeptAndWhatIsMissedStandBesideTheirTargets() {
        assertThat(levels(BUSY, level("availability", "99.5", "%"), level("responseTime", "3", "s")))
                .extracting(
                        ServiceLevel::target,
                        ServiceLevel::actual,
                        level -> level.state().text())
                .containsExactly(tuple("99.5%", "99.9%", "Met"), tuple("3 s", "3.1 s", "Missed"));
    }

    @Test
    void beforeTheFirstQueryNothingIsMeasured() {
        assertThat(levels(NOTHING, level("availability", "99.5", "")))
                .extracting(
                        ServiceLevel::target,
                        ServiceLevel::actual,
                        level -> level.state().text())
                .containsExactly(tuple("99.5%", "", "Not measured yet"));
        assertThat(levels(NOTHING)).isEmpty();
    }

    @Test
    void whatIsMeasuredWithoutAPromiseStandsThereToo() {
        assertThat(levels(BUSY, level("latency", "24", "h")))
                .extracting(
                        ServiceLevel::name,
                        ServiceLevel::target,
                        level -> level.state().text())
                .containsExactly(
                        tuple("Freshness", "24 hours", "Not measured yet"),
                        tuple("Availability", "", "Not promised"),
                        tuple("Typical time", "", "Not promised"));
    }

    @Test
    void freshnessIsTheAgeOfTheRows() {
        Measured refreshed = new Measured(0, null, null, Duration.ofHours(25));

        assertThat(levels(refreshed, level("latency", "1", "d")))
                .extracting(ServiceLevel::actual, level -> level.state().text())
                .containsExactly(tuple("25 hours", "Missed"));
        assertThat(levels(refreshed, level("freshness", "2", "days")))
                .extracting(level -> level.state().text())
                .containsExactly("Met");
        assertThat(levels(refreshed)).extracting(ServiceLevel::name).containsExactly("Freshness");
    }

    @Test
    void aPromiseInWordsIsShownAsItIs() {
        assertThat(levels(BUSY, level("availability", "always", ""), level("responseTime", "soon", "")))
                .extracting(level -> level.state().text())
                .containsExactly("Not measured yet", "Not measured yet");
        assertThat(levels(NOTHING, level("supportHours", "8-18", "")))
                .extracting(ServiceLevel::name)
                .containsExactly("supportHours");
    }

    private static PromisedLevel level(String property, String value, String unit) {
        return new PromisedLevel(property, value, unit, "");
    }

    private static List<ServiceLevel> levels(Measured measured, PromisedLevel... promises) {
        return new ServiceLevels(measured).of(List.of(promises));
    }
}
