package io.fondaco.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");

    @Test
    void theAgeOfTheNewestRowsTells() {
        assertThat(of(Duration.ofHours(24))).isEqualTo(Freshness.DAY);
        assertThat(of(Duration.ofHours(25))).isEqualTo(Freshness.WEEK);
        assertThat(of(Duration.ofDays(30))).isEqualTo(Freshness.MONTH);
        assertThat(of(Duration.ofDays(31))).isEqualTo(Freshness.OLDER);
        assertThat(of(Duration.ofHours(-1))).isEqualTo(Freshness.DAY);
        assertThat(Freshness.of(null, NOW)).isEqualTo(Freshness.UNKNOWN);
    }

    @Test
    void whatIsFreshWithinADayIsFreshWithinAWeek() {
        assertThat(Freshness.DAY.within()).containsExactly("DAY");
        assertThat(Freshness.WEEK.within()).containsExactlyInAnyOrder("DAY", "WEEK");
        assertThat(Freshness.MONTH.within()).containsExactlyInAnyOrder("DAY", "WEEK", "MONTH");
    }

    private static Freshness of(Duration age) {
        return Freshness.of(NOW.minus(age), NOW);
    }
}
