package io.fondaco.product.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

    @ParameterizedTest
    @CsvSource({
        "MUST_BE, 5, 5, true",
        "MUST_BE, 5.0, 5, true",
        "MUST_BE, 4, 5, false",
        "MUST_NOT_BE, 5, 5, false",
        "GREATER, 5, 5, false",
        "GREATER_OR_EQUAL, 5, 5, true",
        "LESS, 5, 5, false",
        "LESS, 4.99, 5, true",
        "LESS_OR_EQUAL, 5, 5, true",
        "BETWEEN, 5, 5, false",
        "BETWEEN, 9, 5, false",
        "BETWEEN, 6, 5, true",
        "NOT_BETWEEN, 5, 5, true",
        "NOT_BETWEEN, 6, 5, false"
    })
    void theEndsOfARangeAreOutside(Operator operator, BigDecimal value, BigDecimal low, boolean holds) {
        Limit limit = new Limit(operator, low, operator.isRange() ? BigDecimal.valueOf(9) : low, "");

        assertThat(limit.holds(value)).isEqualTo(holds);
    }

    @Test
    void isToldInWords() {
        assertThat(new Limit(Operator.LESS_OR_EQUAL, new BigDecimal("0.50"), BigDecimal.ONE, "percent").words())
                .isEqualTo("at most 0.5%");
        assertThat(new Limit(Operator.BETWEEN, BigDecimal.valueOf(100), BigDecimal.valueOf(200), "").words())
                .isEqualTo("100 to 200");
        assertThat(Limit.NONE.told(BigDecimal.valueOf(3))).isEqualTo("3 rows");
    }

    @Test
    void whatIsNoWarningIsAnError() {
        assertThat(Severity.of("Info")).isEqualTo(Severity.WARNING);
        assertThat(Severity.of("trivial")).isEqualTo(Severity.WARNING);
        assertThat(Severity.of("")).isEqualTo(Severity.ERROR);
        assertThat(Severity.of("blocker")).isEqualTo(Severity.ERROR);
    }
}
