package io.fondaco.notification.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T12:00:00Z, 2026-11-20T18:00:00Z, 0",
        "2026-11-20T12:00:00Z, 2026-11-22T18:00:00Z, 0",
        "2026-11-20T12:00:00Z, 2026-11-23T11:59:00Z, 0",
        "2026-11-20T12:00:00Z, 2026-11-23T12:00:00Z, 1",
        "2026-11-23T12:00:00Z, 2026-11-24T11:00:00Z, 0",
        "2026-11-23T12:00:00Z, 2026-11-26T13:00:00Z, 3",
        "2026-11-23T12:00:00Z, 2026-11-30T13:00:00Z, 5",
        "2026-11-21T12:00:00Z, 2026-11-23T13:00:00Z, 1",
    })
    void saturdayAndSundayDoNotCount(Instant from, Instant to, long days) {
        assertThat(WorkingDays.between(from, to)).isEqualTo(days);
    }
}
