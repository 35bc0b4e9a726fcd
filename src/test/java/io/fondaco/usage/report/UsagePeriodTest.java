package io.fondaco.usage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsagePeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource(UsagePeriod.class)
    void todayIsOneOfItsDays(UsagePeriod period) {
        assertThat(period.firstDay(TODAY).datesUntil(TODAY.plusDays(1))).hasSize(period.days());
        assertThat(UsagePeriod.of(period.value())).contains(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7d", "30", "", "30D", "DAYS_30"})
    void anotherPeriodThereIsNot(String value) {
        assertThat(UsagePeriod.of(value)).isEmpty();
    }
}
