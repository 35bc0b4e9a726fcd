package io.fondaco.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceLevelsTest {

    private static final Measured NOTHING = new Measured(0, null, null, null);
    private static final Measured BUSY = new Measured(1_000, 99.96, 3_100L, null);

    @Test
    void whatIsKeptAndWhatIsMissedStandBesideTheirTargets() {
        assertThat(levels(BUSY, new Promise("availability", "99.5", "%"), new Promise("responseTime", "3", "s")))
                .extracting(
                        ServiceLevel::target,
                        ServiceLevel::actual,
                        level -> level.state().text())
                .containsExactly(tuple("99.5%", "99.9%", "Met"), tuple("3 s", "3.1 s", "Missed"));
    }

    @Test
    void beforeTheFirstQueryNothingIsMeasured() {
        assertThat(levels(NOTHING, new Promise("availability", "99.5", "")))
                .extracting(
                        ServiceLevel::target,
                        ServiceLevel::actual,
                        level -> level.state().text())
                .containsExactly(tuple("99.5%", "", "Not measured yet"));
        assertThat(levels(NOTHING)).isEmpty();
    }

    @Test
    void whatIsMeasuredWithoutAPromiseStandsThereToo() {
        assertThat(levels(BUSY, new Promise("latency", "24", "h")))
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
    void aPromiseInWordsIsShownAsItIs() {
        assertThat(levels(BUSY, new Promise("availability", "always", ""), new Promise("responseTime", "soon", "")))
                .extracting(level -> level.state().text())
                .containsExactly("Not measured yet", "Not measured yet");
        assertThat(levels(NOTHING, new Promise("supportHours", "8-18", "")))
                .extracting(ServiceLevel::name)
                .containsExactly("supportHours");
    }

    @Test
    void freshnessIsTheAgeOfTheNewestRows() {
        Measured old = new Measured(0, null, null, Duration.ofHours(30));

        assertThat(levels(old, new Promise("latency", "1", "d")))
                .extracting(
                        ServiceLevel::target,
                        ServiceLevel::actual,
                        level -> level.state().text())
                .containsExactly(tuple("1 day", "30 hours", "Missed"));
        assertThat(levels(old, new Promise("latency", "48", "h"))
                        .getFirst()
                        .state()
                        .text())
                .isEqualTo("Met");
        assertThat(levels(NOTHING, new Promise("latency", "48", "h"))
                        .getFirst()
                        .state()
                        .text())
                .isEqualTo("Not measured yet");
        assertThat(levels(old)).extracting(ServiceLevel::name).containsExactly("Freshness");
    }

    private static List<ServiceLevel> levels(Measured measured, Promise... promises) {
        return new ServiceLevels(measured).of(List.of(promises));
    }
}
