package io.fondaco.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WallTimesTest {

    @Test
    void aFewTimesAreExact() {
        WallTimes times = WallTimes.none();
        assertThat(times.quantile(0.5)).isEmpty();
        for (int i = 1; i <= 100; i++) {
            times.add(i * 10L);
        }
        assertThat(times.quantile(0.5)).hasValue(500);
        assertThat(times.quantile(0.95)).hasValue(950);
    }

    @Test
    void manyDaysAreMergedWithinAFewRanksInAHundred() {
        WallTimes all = WallTimes.none();
        for (int day = 0; day < 100; day++) {
            WallTimes one = WallTimes.none();
            for (int i = 0; i < 1000; i++) {
                one.add((day * 31L + i * 7919L) % 10_000);
            }
            all.add(WallTimes.of(one.bytes()));
        }
        assertThat((double) all.quantile(0.95).orElseThrow()).isCloseTo(9500, within(300.0));
        assertThat(all.bytes()).hasSizeLessThan(5_000);
    }
}
