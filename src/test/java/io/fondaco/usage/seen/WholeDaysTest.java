package io.fondaco.usage.seen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WholeDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void theLastDayOfAHistoryThatCameLateIsTakenToBeCutOff() {
        Map<LocalDate, Long> heard = heard(20, 15);
        heard.put(TODAY, 5L);
        WholeDays late = new WholeDays(heard, Map.of(), Set.of(ago(16), ago(15)), null, TODAY);
        assertThat(late.whole(ago(16))).isTrue();
        assertThat(late.whole(ago(15))).isFalse();

        WholeDays inTime = new WholeDays(heard, Map.of(), Set.of(), null, TODAY);
        assertThat(inTime.whole(ago(15))).as("a weekend on which nobody works").isTrue();
    }

    @Test
    void yesterdayIsWholeWhenItsQueriesCameLateAndTodayHasNoneYet() {
        WholeDays days = new WholeDays(heard(20, 1), Map.of(), Set.of(ago(1)), null, TODAY);
        assertThat(days.whole(ago(1))).isTrue();
        assertThat(days.whole(TODAY)).isFalse();
    }

    @Test
    void aDayIsWholeFromNinetyFivePercentOn() {
        WholeDays days =
                new WholeDays(Map.of(ago(2), 95L, ago(1), 94L), Map.of(ago(2), 5L, ago(1), 6L), Set.of(), null, TODAY);
        assertThat(days.whole(ago(2))).isTrue();
        assertThat(days.whole(ago(1))).isFalse();
        assertThat(days.coverage(ago(5), TODAY).incomplete()).containsExactly(ago(1));
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
