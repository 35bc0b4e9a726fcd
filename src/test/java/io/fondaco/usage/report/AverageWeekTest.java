package io.fondaco.usage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AverageWeekTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

    private final Map<LocalDate, Long> queries = new HashMap<>();
    private final Set<LocalDate> unseen = new HashSet<>();

    /** 100 queries on working days, 10 at weekends. */
    AverageWeekTest() {
        for (int day = 0; day < 70; day++) {
            boolean works = FIRST.plusDays(day).getDayOfWeek().getValue() <= 5;
            queries.put(FIRST.plusDays(day), works ? 100L : 10L);
        }
    }

    @Test
    void aSpanWithMoreWeekendsIsNoChange() {
        assertThat(week(0, 29).changeSince(week(30, 58)).orElseThrow()).isZero();
        assertThat(week(30, 58).changeSince(week(0, 29)).orElseThrow()).isZero();
    }

    @Test
    void daysThatWereNotSeenAreNoChange() {
        for (int day = 33; day < 40; day++) {
            queries.remove(FIRST.plusDays(day));
            unseen.add(FIRST.plusDays(day));
        }
        assertThat(week(30, 58).changeSince(week(0, 29)).orElseThrow()).isZero();
    }

    @Test
    void twiceAsMuchIsAHundredPercentMore() {
        for (int day = 30; day < 60; day++) {
            queries.computeIfPresent(FIRST.plusDays(day), (_, number) -> 2 * number);
        }
        assertThat(week(30, 59).changeSince(week(0, 29)).orElseThrow()).isEqualTo(1);
    }

    @Test
    void lessThanAWeekTellsNothing() {
        assertThat(week(30, 59).changeSince(week(24, 29))).isEmpty();
        assertThat(week(30, 35).changeSince(week(0, 29))).isEmpty();
    }

    @Test
    void nothingBeforeTellsNothing() {
        for (int day = 0; day < 30; day++) {
            queries.remove(FIRST.plusDays(day));
        }
        assertThat(week(30, 59).changeSince(week(0, 29))).isEmpty();
    }

    private AverageWeek week(int from, int to) {
        return new AverageWeek(
                FIRST.plusDays(from),
                FIRST.plusDays(to),
                day -> !unseen.contains(day),
                day -> queries.getOrDefault(day, 0L));
    }
}
