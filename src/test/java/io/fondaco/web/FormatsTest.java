package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How pages write numbers, times and amounts. */
class FormatsTest {

    private static final Instant MORNING = Instant.parse("2027-03-14T09:30:59.999Z");

    @Test
    void numbersAreGroupedAndTheirWordsFit() {
        assertThat(Formats.grouped(4812)).isEqualTo("4,812");
        assertThat(Formats.counted(0, "query", "queries")).isEqualTo("0 queries");
        assertThat(Formats.counted(1L, "query", "queries")).isEqualTo("1 query");
        assertThat(Formats.counted(2400, "product", "products")).isEqualTo("2,400 products");
    }

    @Test
    void timesAreWrittenInUtcAndSaySo() {
        assertThat(Formats.day(MORNING)).isEqualTo("14 March 2027");
        assertThat(Formats.shortDay(MORNING)).isEqualTo("14 Mar");
        assertThat(Formats.shortDay(LocalDate.of(2027, 9, 1))).isEqualTo("1 Sept");
        assertThat(Formats.moment(MORNING)).isEqualTo("14 March 2027, 09:30 UTC");
        assertThat(Formats.timeOfDay(MORNING)).isEqualTo("09:30 UTC");
        assertThat(Formats.utc(MORNING)).isEqualTo("14 March 2027, 09:30 UTC");
        assertThat(Formats.inUtc(LocalDate.of(2027, 9, 1))).isEqualTo("1 September 2027 (UTC)");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "9940, 9.9 s",
        "41000, 41 s",
        "119000, 119 s",
        "120000, 2 min",
        "5400000, 90 min"
    })
    void whatAQueryTookIsAsExactAsItNeedsToBe(long millis, String written) {
        assertThat(Formats.spent(Duration.ofMillis(millis))).isEqualTo(written);
    }

    @Test
    void tablesAndChartsHaveSeconds() {
        assertThat(Formats.inSeconds(1530)).isEqualTo("1.53");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1 minute", "PT59M, 59 minutes", "PT1H, 1 hour", "PT47H, 47 hours", "PT48H, 2 days"})
    void whoWaitsIsToldInWholeUnits(Duration waited, String written) {
        assertThat(Formats.waited(waited)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 0%", "0.001, 0.1%", "0.016, 1.6%", "0.1, 10%", "0.255, 26%", "1, 100%"})
    void smallSharesHaveADecimal(double share, String written) {
        assertThat(Formats.percent(share)).isEqualTo(written);
    }
}
