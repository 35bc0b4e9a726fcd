package io.fondaco.web.access.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.terms.AccessPeriod;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodChoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LocalDate LATEST = new AccessPeriod(Period.ofMonths(12)).lastDay(TODAY);

    @ParameterizedTest
    @CsvSource({"P6M, P6M", "P30D, P30D", "P181D, P6M", "P180D, P180D", "P90D, P90D", "P2M, P2M", "P1Y, P12M"})
    void aFreshFormProposesThePeriodThatTheOwnerSaid(String usual, String proposed) {
        Period said = Period.parse(usual);
        List<PeriodChoice> offered =
                PeriodChoice.with(PeriodChoice.offered(TODAY, TODAY, LATEST, "longest"), said, TODAY, LATEST);

        assertThat(PeriodChoice.preset(offered, new AccessPeriod(said).lastDay(TODAY)))
                .isEqualTo(proposed);
        assertThat(offered).isSortedAccordingTo((one, other) -> one.until().compareTo(other.until()));
    }
}
