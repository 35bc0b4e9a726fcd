package io.fondaco.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {

    @Test
    void aThousandNamesAreCountedExactlyHoweverOftenTheyCome() {
        DistinctNames names = named(0, 1_000);
        names.add(named(500, 1_000));

        assertThat(names.count()).isEqualTo(1_000);
        assertThat(DistinctNames.of(names.bytes()).count()).isEqualTo(1_000);
    }

    @Test
    void manyNamesAreEstimated() {
        DistinctNames names = named(0, 20_000);
        names.add(named(10_000, 30_000));

        assertThat(names.count()).isCloseTo(30_000, within(3_000L));
    }

    @Test
    void theOrderMakesNoDifference() {
        DistinctNames one = named(0, 300);
        one.add(named(300, 600));
        DistinctNames other = named(300, 600);
        other.add(named(0, 300));

        assertThat(one.bytes()).isEqualTo(other.bytes());
        assertThat(DistinctNames.none().count()).isZero();
    }

    private static DistinctNames named(int from, int to) {
        DistinctNames names = DistinctNames.none();
        IntStream.range(from, to).forEach(i -> names.add("user" + i));
        return names;
    }
}
