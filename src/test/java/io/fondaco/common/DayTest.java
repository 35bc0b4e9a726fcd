package io.fondaco.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    @Test
    void aDayIsReadAndWritten() {
        assertThat(Day.read("2027-03-14")).contains(LocalDate.of(2027, 3, 14));
        assertThat(Day.written(LocalDate.of(2027, 3, 14))).isEqualTo("14 March 2027");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "tomorrow",
                "2026-02-31",
                "2026-2-3",
                "14 March 2027",
                "1899-12-31",
                "2201-01-01",
                "+999999999-12-31",
                "-999999999-01-01"
            })
    void whatNobodyCanMeanIsNoDay(String text) {
        assertThat(Day.read(text)).isEmpty();
    }
}
