package io.fondaco.usage.seen;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.usage.number.Numbered;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void theLastDayOfAHistoryThatCameLateIsTakenToBeCutOff() {
        Map<LocalDate, Long> heard = heard(20, 15);
        heard.put(TODAY, 5L);
        WholeDays late = new WholeDays(heard, Map.of(), Map.of(), Set.of(ago(16), ago(15)), null, TODAY);
        assertThat(late.whole(ago(16))).isTrue();
        assertThat(late.whole(ago(15))).isFalse();

        WholeDays inTime = new WholeDays(heard, Map.of(), Map.of(), Set.of(), null, TODAY);
        assertThat(inTime.whole(ago(15))).as("a weekend on which nobody works").isTrue();
    }

    @Test
    void yesterdayIsWholeWhenItsQueriesCameLateAndTodayHasNoneYet() {
        WholeDays days = new WholeDays(heard(20, 1), Map.of(), Map.of(), Set.of(ago(1)), null, TODAY);
        assertThat(days.whole(ago(1))).isTrue();
        assertThat(days.whole(TODAY)).isFalse();
    }

    @Test
    void aDayIsWholeFromNinetyFivePercentOn() {
        WholeDays days = new WholeDays(
                Map.of(ago(2), 95L, ago(1), 94L), Map.of(ago(2), 5L, ago(1), 6L), Map.of(), Set.of(), null, TODAY);
        assertThat(days.whole(ago(2))).isTrue();
        assertThat(days.whole(ago(1))).isFalse();
        assertThat(days.coverage(ago(5), TODAY).incomplete()).containsExactly(ago(1));
    }

    @Test
    void aDayIsNotWholeWhereManyNumbersAreMissingOrAnHourIs() {
        Map<LocalDate, Numbered> numbered = Map.of(
                ago(4), new Numbered(1_000, 9, 0),
                ago(3), new Numbered(100, 9, 0),
                ago(2), new Numbered(100, 10, 0),
                ago(1), new Numbered(10_000, 10, 1));
        WholeDays days = new WholeDays(heard(5, 1), Map.of(), numbered, Set.of(), null, TODAY);

        assertThat(List.of(5, 4, 3, 2, 1))
                .filteredOn(back -> days.whole(ago(back)))
                .containsExactly(5, 4, 3);
        assertThat(days.coverage(ago(3), TODAY).incomplete()).containsExactly(ago(2), ago(1));
        assertThat(days.coverage(ago(3), TODAY).numbered().percent()).isEqualTo("99.7%");
        assertThat(days.coverage(ago(5), ago(5)).numbered().percent()).isEmpty();
    }

    private static Map<LocalDate, Long> heard(int from, int to) {
        Map<LocalDate, Long> heard = new HashMap<>();
        for (int back = from; back >= to; back--) {
            heard.put(ago(back), 100L);
        }
        return heard;
    }

    private static LocalDate ago(int days) {
        return TODAY.minusDays(days);
    }
}
