package io.fondaco.product.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTimesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:10:00Z");

    @Test
    void theNextTimeIsInUtc() {
        assertThat(RefreshTimes.of("0 5 * * *").orElseThrow().after(NOW))
                .contains(Instant.parse("2026-03-03T05:00:00Z"));
        assertThat(RefreshTimes.of(" */15 * * * * ").orElseThrow().after(NOW))
                .contains(Instant.parse("2026-03-02T09:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hourly", "0 5 * *", "0 0 5 * * ?", "61 5 * * *", "0 5 * * * *"})
    void allElseIsNoSchedule(String text) {
        assertThat(RefreshTimes.of(text)).isEmpty();
    }
}
