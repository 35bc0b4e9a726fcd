package io.fondaco.product.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class AccessPeriodTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 26);

    @Test
    void theFirstAndTheLastDayCount() {
        assertThat(of("P30D").lastDay(LocalDate.of(2027, 3, 1))).isEqualTo("2027-03-30");
        assertThat(of("P1D").lastDay(NOVEMBER)).isEqualTo(NOVEMBER);
        assertThat(of("P0D").lastDay(NOVEMBER)).isEqualTo(NOVEMBER);
        assertThat(of("P12M").lastDay(NOVEMBER)).isEqualTo("2027-11-25");
        assertThat(of("P6M").lastDay(LocalDate.of(2027, 8, 31))).isEqualTo("2028-02-28");
    }

    @Test
    void theNumberOfDaysIsTheOneThatPasses() {
        for (String period : new String[] {"P1D", "P180D", "P6M", "P1Y", "P12M", "P1Y2M3D"}) {
            int days = of(period).days(NOVEMBER);
            assertThat(of(period).lastDay(NOVEMBER)).as(period).isEqualTo(NOVEMBER.plusDays(days - 1));
        }
        assertThat(of("P6M").days(NOVEMBER)).isEqualTo(181);
        assertThat(of("P180D").days(NOVEMBER)).isEqualTo(180);
    }

    @Test
    void aYearTwelveMonthsAndItsDaysAreEquallyLong() {
        assertThat(of("P1Y").isLongerThan(Period.ofMonths(12))).isFalse();
        assertThat(of("P12M").isLongerThan(Period.ofYears(1))).isFalse();
        assertThat(of("P365D").isLongerThan(Period.ofMonths(12))).isFalse();
        assertThat(of("P366D").isLongerThan(Period.ofMonths(12))).isTrue();
    }

    @Test
    void whatIsLongerThanTenYearsIsNone() {
        assertThat(AccessPeriod.isBounded(Period.parse("P10Y"))).isTrue();
        for (String period : new String[] {"P11Y", "P999999999Y", "P999999999M", "P999999999D", "P-999999999Y"}) {
            assertThat(AccessPeriod.isBounded(Period.parse(period))).as(period).isFalse();
            assertThat(of(period).lastDay(NOVEMBER)).as(period).isEqualTo("2036-11-25");
        }
    }

    private static AccessPeriod of(String period) {
        return new AccessPeriod(Period.parse(period));
    }
}
