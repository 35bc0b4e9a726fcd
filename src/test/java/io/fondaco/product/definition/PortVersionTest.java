package io.fondaco.product.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PortVersionTest {

    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    @Test
    void theNameWithoutItsVersionIsWhatAllVersionsShare() {
        assertThat(PortVersion.of("daily 2.0.0", "2.0.0").plainName()).isEqualTo("daily");
        assertThat(PortVersion.of("daily", "1.0.0").plainName()).isEqualTo("daily");
        assertThat(PortVersion.of("daily 2.0.0", null).plainName()).isEqualTo("daily 2.0.0");
    }

    @Test
    void onlyAHigherMajorOfTheSamePortIsALaterOne() {
        PortVersion first = PortVersion.of("daily", "1.4.0");

        assertThat(PortVersion.of("daily 2.0.0", "2.0.0").isLaterMajorOf(first)).isTrue();
        assertThat(PortVersion.of("daily v10", "v10").isLaterMajorOf(first)).isTrue();
        assertThat(PortVersion.of("daily 1.5.0", "1.5.0").isLaterMajorOf(first)).isFalse();
        assertThat(PortVersion.of("hourly 2.0.0", "2.0.0").isLaterMajorOf(first))
                .isFalse();
        assertThat(PortVersion.of("daily summer", "summer").isLaterMajorOf(first))
                .isFalse();
        assertThat(first.isLaterMajorOf(PortVersion.of("daily", null))).isFalse();
    }

    @Test
    void whatEndedStaysSoUntilTheFilesNameAnotherDay() {
        PortLife ended = PortLife.LASTING.until(LAST).retire(LAST.plusDays(1), false);

        assertThat(ended.until(LAST).isRetired()).isTrue();
        assertThat(ended.leavesObject()).isTrue();
        assertThat(ended.until(LAST.plusMonths(1)).isRetired()).isFalse();
        assertThat(PortLife.LASTING.until(LAST).retire(LAST, true).leavesObject())
                .isFalse();
    }
}
