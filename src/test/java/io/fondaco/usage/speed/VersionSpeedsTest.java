package io.fondaco.usage.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionSpeedsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 31);
    private static final LocalDate CHANGED = TODAY.minusDays(10);

    private final List<String> asked = new ArrayList<>();

    @Test
    void aVersionIsComparedWithTheDaysBeforeIt() {
        List<SpeedChange> changes = since(TODAY.minusDays(29), Map.of("1.0.0", TODAY.minusDays(80), "1.1.0", CHANGED));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.version()).isEqualTo("1.1.0");
            assertThat(change.change()).isEqualTo(0.5);
            assertThat(change.slower()).isTrue();
        });
        assertThat(asked).containsExactly("2027-02-19 2027-03-20", "2027-03-22 2027-03-30");
    }

    @Test
    void daysOfAnotherVersionAreLeftOut() {
        since(
                TODAY.minusDays(29),
                Map.of("1.0.0", CHANGED.minusDays(5), "1.1.0", CHANGED, "1.2.0", CHANGED.plusDays(4)));

        assertThat(asked).contains("2027-03-17 2027-03-20", "2027-03-22 2027-03-24");
    }

    @Test
    void theFirstVersionHasNothingBeforeIt() {
        assertThat(since(TODAY.minusDays(29), Map.of("1.0.0", CHANGED))).isEmpty();
    }

    @Test
    void aFewQueriesTellNothing() {
        VersionSpeeds few = new VersionSpeeds((_, _) -> new Spread(VersionSpeeds.FEWEST - 1, 10L, 10L, 10L));

        assertThat(few.since(TODAY.minusDays(29), TODAY.minusDays(1), Map.of("1", TODAY.minusDays(80), "2", CHANGED)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.change()).isNull();
                    assertThat(change.slower()).isFalse();
                });
    }

    private List<SpeedChange> since(LocalDate from, Map<String, LocalDate> versions) {
        return new VersionSpeeds((first, last) -> {
                    asked.add(first + " " + last);
                    return new Spread(100, 5L, 5L, last.isBefore(CHANGED) ? 1_000L : 1_500L);
                })
                .since(from, TODAY.minusDays(1), versions);
    }
}
