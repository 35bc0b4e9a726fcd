package io.fondaco.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Each wrong day has the sentence that fits it. */
class DayRangeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final DayRange RANGE = new DayRange(TODAY, TODAY.plusDays(10), TODAY.plusDays(20));

    @Test
    void aDayWithinFits() {
        assertThat(RANGE.wrong(TODAY.plusDays(10))).isEmpty();
        assertThat(RANGE.wrong(TODAY.plusDays(20))).isEmpty();
    }

    @Test
    void missingOverTooSoonAndTooLateAreFourSentences() {
        assertThat(RANGE.wrong(null)).contains("Choose a date from 6 December 2026 (UTC) up to 16 December 2026 (UTC)");
        assertThat(RANGE.wrong(TODAY.minusDays(1)).orElseThrow()).startsWith("This day is over.");
        assertThat(RANGE.wrong(TODAY.plusDays(9)).orElseThrow()).startsWith("This day is too soon.");
        assertThat(RANGE.wrong(TODAY.plusDays(21)))
                .contains(
                        "This day is too late. Choose a date from 6 December 2026 (UTC) up to 16 December 2026 (UTC)");
        assertThat(new DayRange(TODAY, TODAY, TODAY).wrong(LocalDate.MAX))
                .contains("This day is too late. Choose a date up to 26 November 2026 (UTC)");
    }
}
