package io.fondaco.usage.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.usage.seen.WholeDays;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DropsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private final SortedMap<LocalDate, Long> days = new TreeMap<>();
    private final SortedMap<LocalDate, Long> heard = new TreeMap<>();
    private final SortedMap<LocalDate, Long> unheard = new TreeMap<>();
    private final LocalDate first = MONDAY.minusWeeks(6);
    private final LocalDate today = MONDAY.plusWeeks(2);
    private @Nullable LocalDate arrivingSince;

    /** 200 queries on working days, 60 at weekends. */
    DropsTest() {
        for (LocalDate day = first; day.isBefore(MONDAY.plusWeeks(2)); day = day.plusDays(1)) {
            days.put(day, day.getDayOfWeek().getValue() > 5 ? 60L : 200L);
            heard.put(day, 1_000L);
        }
    }

    @Test
    void aUsualRhythmIsNoFall() {
        assertThat(drops()).isEmpty();
    }

    @Test
    void twoLowDaysRunningAreAFallThatEnds() {
        days.put(MONDAY.plusDays(1), 40L);
        days.put(MONDAY.plusDays(2), 48L);
        assertThat(drops()).singleElement().satisfies(drop -> {
            assertThat(drop.title()).isEqualTo("Queries fell by 78% from 3 to 4 November");
            assertThat(drop.text())
                    .isEqualTo("Usual for these weekdays: 200 a day; seen: 44. It was the cable."
                            + " Use is back to normal since 5 November.");
        });
    }

    @Test
    void oneLowDayIsNone() {
        days.put(MONDAY.plusDays(1), 0L);
        assertThat(drops()).isEmpty();
    }

    @Test
    void halfOfTheUsualIsNone() {
        days.put(MONDAY.plusDays(1), 100L);
        days.put(MONDAY.plusDays(2), 100L);
        assertThat(drops()).isEmpty();
    }

    @Test
    void aFallThatLastsSaysSo() {
        days.tailMap(MONDAY.plusDays(9)).replaceAll((_, _) -> 10L);
        assertThat(drops()).singleElement().satisfies(drop -> {
            assertThat(drop.over()).isFalse();
            assertThat(drop.title()).isEqualTo("Queries fell by 93% since 11 November");
            assertThat(drop.text()).endsWith("Use is not back to normal.");
        });
    }

    @Test
    void daysOnWhichLittleWasToBeExpectedTellNothing() {
        days.replaceAll((day, count) -> day.getDayOfWeek().getValue() > 5 ? 10L : count);
        days.put(MONDAY.plusDays(4), 20L);
        days.put(MONDAY.plusDays(5), 0L);
        days.put(MONDAY.plusDays(7), 20L);
        assertThat(drops()).singleElement().satisfies(drop -> {
            assertThat(drop.from()).isEqualTo(MONDAY.plusDays(4));
            assertThat(drop.to()).isEqualTo(MONDAY.plusDays(7));
            assertThat(drop.usual()).isEqualTo(200);
        });
    }

    @Test
    void aDayWithoutARowHadNoQuery() {
        days.remove(MONDAY.plusDays(1));
        days.remove(MONDAY.plusDays(2));
        assertThat(drops())
                .singleElement()
                .satisfies(drop -> assertThat(drop.seen()).isZero());
    }

    @Test
    void theFirstWeekHasNothingToBeComparedWith() {
        days.clear();
        for (int i = 0; i < 7; i++) {
            days.put(MONDAY.plusDays(i), i < 3 ? 500L : 1L);
        }
        assertThat(new Drops(days, MONDAY, seen(), (_, _) -> null).between(MONDAY, MONDAY.plusDays(6)))
                .isEmpty();
    }

    @Test
    void todayIsNotOverAndTellsNothing() {
        days.put(today.minusDays(1), 10L);
        days.put(today, 0L);
        assertThat(drops(today)).isEmpty();
    }

    @Test
    void daysOfWhichThePortalHeardNothingAreNoFall() {
        for (LocalDate day : List.of(MONDAY.plusDays(8), MONDAY.plusDays(9), MONDAY.plusDays(10))) {
            days.remove(day);
            heard.remove(day);
        }
        assertThat(drops()).isEmpty();
    }

    @Test
    void whileQueriesAreStillArrivingTheirDaysTellNothing() {
        days.tailMap(MONDAY.plusDays(8)).replaceAll((_, _) -> 10L);
        arrivingSince = MONDAY.plusDays(8);
        assertThat(drops()).isEmpty();

        arrivingSince = null;
        assertThat(drops()).hasSize(1);
    }

    @Test
    void daysOverOfWhichTrinoRemembersMoreThanWasReportedTellNothing() {
        for (LocalDate day : List.of(MONDAY.plusDays(1), MONDAY.plusDays(2))) {
            days.put(day, 40L);
            unheard.put(day, 100L);
        }
        assertThat(drops()).isEmpty();

        unheard.replaceAll((_, _) -> 20L);
        assertThat(drops()).hasSize(1);
    }

    @Test
    void whereEverythingFellThisProductDidNot() {
        for (LocalDate day : List.of(MONDAY.plusDays(1), MONDAY.plusDays(2))) {
            days.put(day, 40L);
            heard.put(day, 300L);
        }
        assertThat(drops()).isEmpty();
    }

    @Test
    void whatIsUsualComesFromDaysThatWereSeen() {
        for (int week = 1; week <= 3; week++) {
            for (int day = 1; day <= 2; day++) {
                days.remove(MONDAY.plusDays(day).minusWeeks(week));
                heard.remove(MONDAY.plusDays(day).minusWeeks(week));
            }
        }
        days.put(MONDAY.plusDays(1), 40L);
        days.put(MONDAY.plusDays(2), 48L);
        assertThat(drops())
                .singleElement()
                .satisfies(drop -> assertThat(drop.usual()).isEqualTo(200));
    }

    private WholeDays seen() {
        return new WholeDays(heard, unheard, arrivingSince, today);
    }

    private List<Drop> drops() {
        return drops(today.minusDays(1));
    }

    private List<Drop> drops(LocalDate last) {
        return new Drops(days, first, seen(), (_, _) -> "It was the cable.").between(MONDAY, last);
    }
}
