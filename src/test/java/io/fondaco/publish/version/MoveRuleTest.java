package io.fondaco.publish.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 10);
    private static final int QUIET = 7;

    private static boolean moved(Optional<LocalDate> last, Optional<LocalDate> said) {
        return MoveRule.hasMoved(last, said, TODAY, QUIET);
    }

    @Test
    void aWeekWithoutAQueryIsAMove() {
        assertThat(moved(Optional.empty(), Optional.empty())).isTrue();
        assertThat(moved(Optional.of(TODAY.minusDays(7)), Optional.empty())).isTrue();
        assertThat(moved(Optional.of(TODAY.minusDays(6)), Optional.empty())).isFalse();
        assertThat(moved(Optional.of(TODAY), Optional.empty())).isFalse();
    }

    @Test
    void whoSaysSoHasMovedUntilTheirNextQuery() {
        assertThat(moved(Optional.of(TODAY), Optional.of(TODAY))).isTrue();
        assertThat(moved(Optional.of(TODAY.minusDays(2)), Optional.of(TODAY.minusDays(1))))
                .isTrue();
        assertThat(moved(Optional.of(TODAY), Optional.of(TODAY.minusDays(1)))).isFalse();
    }
}
