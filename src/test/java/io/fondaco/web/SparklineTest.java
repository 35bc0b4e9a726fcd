package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void theHighestTouchesTheTopAndZeroTheBottom() {
        assertThat(Sparkline.of(List.of(0L, 10L, 5L)).points()).isEqualTo("1.0,22.0 48.0,2.0 95.0,12.0");
    }

    @Test
    void whereNothingHappenedTheLineLiesOnTheBottom() {
        assertThat(Sparkline.of(List.of(0L, 0L)).points()).isEqualTo("1.0,22.0 95.0,22.0");
        assertThat(Sparkline.of(List.of()).points()).isEmpty();
        assertThat(Sparkline.of(List.of(7L)).points()).isEqualTo("1.0,2.0");
    }
}
