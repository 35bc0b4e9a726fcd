package io.fondaco.usage.rule;

import static io.fondaco.usage.rule.Simulation.FIRST;
import static io.fondaco.usage.rule.Simulation.weekend;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.usage.rule.Verdict.Change;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each case says how many days or weeks were judged: an alarm that can't come is no proof of quiet. */
class UsageRuleTest {

    private static final ToDoubleFunction<LocalDate> OFFICE = day -> weekend(day) ? 8 : 200;
    private static final ToDoubleFunction<LocalDate> ALWAYS = day -> weekend(day) ? 60 : 200;

    /** What is usual is known after four weeks. */
    private static final int WEEKS_TO_LEARN = 4;

    @Test
    void weekendsAreNoFall() {
        Simulation office = Simulation.of(1, 20, OFFICE);
        quiet(office, 5 * (20 - WEEKS_TO_LEARN));
        Simulation always = Simulation.of(2, 20, ALWAYS);
        quiet(always, 7 * (20 - WEEKS_TO_LEARN));
    }

    @Test
    void anOutageOfAllIsNobodysFallAndDoesNotBecomeUsual() {
        Simulation world = Simulation.of(3, 20, ALWAYS);
        for (int day = 70; day < 73; day++) {
            world.happened(FIRST.plusDays(day), 3, 0);
            world.others.put(FIRST.plusDays(day), 20L);
        }
        quiet(world, 7 * (20 - WEEKS_TO_LEARN) - 3);
    }

    @Test
    void anOutageOfTheProductIsToldOnEachOfItsDays() {
        Simulation world = Simulation.of(4, 20, ALWAYS);
        List<LocalDate> days = IntStream.range(70, 74).mapToObj(FIRST::plusDays).toList();
        days.forEach(day -> world.happened(day, 5, 0));

        assertThat(world.alarms(Change.FEWER)).isEqualTo(days);
        assertThat(world.alarms(Change.FAILING)).isEmpty();
        assertThat(world.judged()).isEqualTo(7 * (20 - WEEKS_TO_LEARN));
    }

    @Test
    void aNewProductIsJudgedAfterFourWeeksAndItsFirstRushIsNotUsual() {
        LocalDate launch = FIRST.plusWeeks(6);
        Simulation world = Simulation.of(
                5,
                20,
                day -> day.isBefore(launch) ? 0 : day.isBefore(launch.plusDays(5)) ? 900 : OFFICE.applyAsDouble(day));
        world.own.keySet().removeIf(day -> day.isBefore(launch));

        quiet(world, 5 * (20 - 6 - WEEKS_TO_LEARN));
    }

    @Test
    void monthEndsAreNoFall() {
        Simulation world = Simulation.of(6, 30, day -> {
            boolean end = day.getDayOfMonth() <= 2 || day.getDayOfMonth() >= day.lengthOfMonth() - 1;
            return (weekend(day) ? 5 : 60) * (end ? 8 : 1);
        });
        assertThat(world.alarms(Change.FEWER)).isEmpty();
        assertThat(world.alarms(Change.FAILING)).isEmpty();
        assertThat(world.judged()).isGreaterThanOrEqualTo(5 * (30 - WEEKS_TO_LEARN));
    }

    /** Day after day of history comes, the last one is half there; it pauses, and goes on. Nobody else is heard of. */
    @Test
    void aBackfillInOrderRaisesNothingUntilItIsThere() {
        Simulation whole = Simulation.of(7, 14, ALWAYS);
        List<LocalDate> fall = List.of(FIRST.plusDays(80), FIRST.plusDays(81));
        fall.forEach(day -> whole.happened(day, 5, 0));
        int judged = 0;
        for (int came = 1; came < 14 * 7 - 1; came++) {
            for (boolean alone : new boolean[] {true, false}) {
                for (boolean pausing : new boolean[] {true, false}) {
                    Simulation part = part(whole, FIRST.plusDays(came), alone);
                    part.arrivingSince = pausing ? null : FIRST.plusDays(came - 1);
                    LocalDate known = FIRST.plusDays(pausing ? came : came - 1);
                    List<LocalDate> seen =
                            fall.stream().filter(day -> day.isBefore(known)).toList();
                    assertThat(part.alarms(Change.FEWER)).as("day %d", came).isEqualTo(seen);
                    judged += part.judged();
                }
            }
        }
        assertThat(judged).isGreaterThan(8_000);
        assertThat(whole.alarms(Change.FEWER)).isEqualTo(fall);
        assertThat(whole.judged()).isEqualTo(7 * (14 - WEEKS_TO_LEARN));
    }

    /** History up to this day, half of which is there; the portal itself hears of today's queries already. */
    private static Simulation part(Simulation whole, LocalDate half, boolean alone) {
        Simulation part = Simulation.of(8, 14, _ -> 0);
        part.own.clear();
        part.others.clear();
        whole.own.forEach((day, counts) -> {
            if (day.isBefore(half)) {
                part.own.put(day, counts);
                part.others.put(day, alone ? 0 : whole.others.get(day));
                part.late.add(day);
            }
        });
        part.own.put(half, new Counts(1 + whole.own.get(half).finished() / 20, 0));
        part.others.put(half, alone ? 0 : whole.others.get(half) / 20);
        part.late.add(half);
        part.others.put(part.today, 50L);
        return part;
    }

    @Test
    void whileHistoryOfSomethingElseArrivesNothingIsJudged() {
        Simulation world = Simulation.of(9, 14, ALWAYS);
        world.happened(FIRST.plusDays(80), 0, 0);
        world.arrivingSince = FIRST;
        quiet(world, 0);
    }

    @Test
    void aReleaseOnFridayEveningIsToldAsFailingAndNotAsFewer() {
        LocalDate friday = FIRST.plusWeeks(15).plusDays(4);
        Simulation office = broken(Simulation.of(10, 20, OFFICE), OFFICE, friday);
        assertThat(office.alarms(Change.FAILING)).first().isEqualTo(friday.plusDays(3));
        assertThat(office.alarms(Change.FEWER)).isEmpty();
        assertThat(office.judged()).isEqualTo(5 * (20 - WEEKS_TO_LEARN));

        Simulation always = broken(Simulation.of(11, 20, ALWAYS), ALWAYS, friday);
        assertThat(always.alarms(Change.FAILING)).first().isEqualTo(friday.plusDays(1));
        assertThat(always.alarms(Change.FEWER)).isEmpty();
        assertThat(always.judged()).isEqualTo(7 * (20 - WEEKS_TO_LEARN));
        assertThat(Episode.of(Change.FAILING, always.verdicts(), always.today))
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.from()).isEqualTo(friday.plusDays(1));
                    assertThat(episode.over()).isFalse();
                    assertThat(episode.seenFailures()).isGreaterThan(5 * episode.usualFailures());
                });
    }

    /** From six in the evening 40% of the calls fail; as many come as before. */
    private static Simulation broken(Simulation world, ToDoubleFunction<LocalDate> usual, LocalDate friday) {
        world.happened(friday, usual.applyAsDouble(friday), 0.05);
        for (LocalDate day = friday.plusDays(1); day.isBefore(world.today); day = day.plusDays(1)) {
            world.happened(day, usual.applyAsDouble(day), 0.4);
        }
        return world;
    }

    @Test
    void daysThatWereAllAlikeDoNotMakeTheNextOneAWonder() {
        for (int seen : List.of(9, 10)) {
            Simulation world = Simulation.of(12, 10, _ -> 0);
            world.own.replaceAll((_, _) -> new Counts(24, 0));
            world.own.put(FIRST.plusDays(60), new Counts(seen, 0));
            assertThat(world.alarms(Change.FEWER)).hasSize(seen == 9 ? 1 : 0);
            assertThat(world.judged()).isEqualTo(7 * (10 - WEEKS_TO_LEARN));
        }
    }

    @Test
    void halfOfTheUsualIsAFallAndMoreIsNone() {
        for (int seen : List.of(100, 101)) {
            Simulation world = Simulation.of(13, 10, _ -> 0);
            world.own.replaceAll((_, _) -> new Counts(200, 0));
            world.own.put(FIRST.plusDays(60), new Counts(seen, 0));
            assertThat(world.alarms(Change.FEWER)).hasSize(seen == 100 ? 1 : 0);
        }
    }

    @Test
    void smallSeriesAreJudgedByTheWeekAndTheSmallestNever() {
        Simulation small = Simulation.of(14, 20, day -> weekend(day) ? 0 : 9);
        quiet(small, 20 - WEEKS_TO_LEARN);
        for (int day = 0; day < 7; day++) {
            small.happened(FIRST.plusWeeks(15).plusDays(day), 0.5, 0);
        }
        assertThat(small.alarms(Change.FEWER)).containsExactly(FIRST.plusWeeks(15));
        assertThat(small.verdicts()).allMatch(verdict -> verdict.period().week());

        quiet(Simulation.of(15, 20, _ -> 1.5), 0);
    }

    @Test
    void moreThanUsualIsNoAlarm() {
        Simulation world = Simulation.of(16, 20, day -> day.isBefore(FIRST.plusWeeks(14)) ? 60 : 600);
        quiet(world, 7 * (20 - WEEKS_TO_LEARN));
    }

    @Test
    void aFallThatStaysIsToldForWeeksAndThenIsUsual() {
        LocalDate end = FIRST.plusWeeks(12);
        Simulation world = Simulation.of(17, 30, day -> day.isBefore(end) ? 200 : 20);
        List<Verdict> verdicts = world.verdicts();

        assertThat(world.alarms(Change.FEWER))
                .isEqualTo(end.datesUntil(end.plusWeeks(5)).toList());
        assertThat(verdicts.stream().filter(verdict -> verdict.period().from().isAfter(end.plusWeeks(9))))
                .isNotEmpty()
                .allMatch(verdict -> verdict.calls().median() < 40);
        Episode episode = Episode.of(Change.FEWER, verdicts, world.today).getFirst();
        assertThat(episode.over()).isTrue();
        assertThat(Episode.of(Change.FEWER, between(world, end.plusWeeks(6)), end.plusWeeks(6)))
                .singleElement()
                .satisfies(still -> assertThat(still.over()).isFalse());
    }

    private static List<Verdict> between(Simulation world, LocalDate to) {
        return world.verdicts().stream()
                .filter(verdict -> !verdict.period().to().isAfter(to))
                .toList();
    }

    @Test
    void daysOfWhichTooLittleWasReportedTellNothing() {
        Simulation world = Simulation.of(18, 12, ALWAYS);
        LocalDate day = FIRST.plusDays(60);
        world.happened(day, 20, 0);
        long heard = world.own.get(day).calls() + world.others.get(day);
        world.unheard.put(day, heard / 15);
        quiet(world, 7 * (12 - WEEKS_TO_LEARN) - 1);

        world.unheard.put(day, heard / 25);
        assertThat(world.alarms(Change.FEWER)).containsExactly(day);
    }

    /** Four hundred products of all sizes that nothing happens to, whose days differ by a fifth beside mere chance. */
    @Test
    void quietProductsRaiseFewAlarms() {
        int judged = 0;
        int alarms = 0;
        Map<Change, Integer> found = new HashMap<>();
        for (int product = 0; product < 400; product++) {
            double size = 20 * Math.exp(product / 100.0);
            Simulation world = Simulation.of(100 + product, 26, _ -> 0);
            world.own
                    .keySet()
                    .forEach(day -> world.happened(day, (weekend(day) ? 0.3 : 1) * size * world.mood(0.2), 0.04));
            for (Change change : Change.values()) {
                int of = world.alarms(change).size();
                found.merge(change, of, Integer::sum);
                alarms += of;
            }
            judged += world.judged();
        }
        assertThat(judged).isGreaterThan(50_000);
        assertThat(alarms).as("alarms on %d judged days: %s", judged, found).isLessThan(judged / 1_000);
    }

    private static void quiet(Simulation world, int judged) {
        assertThat(world.alarms(Change.FEWER)).isEmpty();
        assertThat(world.alarms(Change.FAILING)).isEmpty();
        assertThat(world.judged()).isEqualTo(judged);
    }
}
