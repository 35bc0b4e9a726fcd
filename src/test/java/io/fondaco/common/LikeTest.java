package io.fondaco.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikeTest {

    @Test
    void wordsMayStandAnywhere() {
        assertThat(Like.part("rain")).isEqualTo("%rain%");
    }

    @Test
    void whatSomebodyTypesStandsForItself() {
        assertThat(Like.part("50%_now!")).isEqualTo("%50!%!_now!!%");
    }
}
