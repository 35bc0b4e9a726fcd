package io.fondaco.usage.rule;

import io.fondaco.usage.rule.Verdict.Change;
import io.fondaco.usage.seen.WholeDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Days of one product in a company that uses others as well, made by chance from a fixed seed. */
final class Simulation {

    /** A Monday. */
    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    final LocalDate today;
    final Map<LocalDate, Counts> own = new HashMap<>();
    final Map<LocalDate, Long> others = new HashMap<>();
    final Map<LocalDate, Long> unheard = new HashMap<>();
    final Set<LocalDate> late = new HashSet<>();

    @Nullable
    LocalDate arrivingSince;

    private final Random dice;
    private int judged;

    private Simulation(long seed, int weeks) {
        this.dice = new Random(seed);
        this.today = FIRST.plusWeeks(weeks);
    }

    /** So many weeks with about as many queries on each day as the function says, of which 3% fail. */
    static Simulation of(long seed, int weeks, ToDoubleFunction<LocalDate> expected) {
        Simulation simulation = new Simulation(seed, weeks);
        for (LocalDate day = FIRST; day.isBefore(simulation.today); day = day.plusDays(1)) {
            simulation.happened(day, expected.applyAsDouble(day), 0.03);
            simulation.others.put(day, simulation.chance(weekend(day) ? 200 : 2_000));
        }
        return simulation;
    }

    void happened(LocalDate day, double expected, double failedShare) {
        own.put(day, new Counts(chance(expected * (1 - failedShare)), chance(expected * failedShare)));
    }

    /** A number of independent events. */
    private long chance(double expected) {
        if (expected <= 0) {
            return 0;
        }
        if (expected > 60) {
            return Math.max(0, Math.round(expected + Math.sqrt(expected) * dice.nextGaussian()));
        }
        double limit = Math.exp(-expected);
        long events = 0;
        for (double product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
            events++;
        }
        return events;
    }

    /** Each day's own mood: as many as the spread says more or less than usual. */
    double mood(double spread) {
        return Math.exp(spread * dice.nextGaussian());
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    List<Verdict> verdicts() {
        Map<LocalDate, Long> heard = new HashMap<>(others);
        own.forEach((day, counts) -> heard.merge(day, counts.calls(), Long::sum));
        heard.values().removeIf(count -> count == 0);
        WholeDays whole = new WholeDays(heard, unheard, Map.of(), late, arrivingSince, today);
        LocalDate first = own.keySet().stream().min(LocalDate::compareTo).orElse(today);
        List<Verdict> verdicts = new UsageRule(own, first, whole).between(FIRST, today);
        judged = verdicts.size();
        return verdicts;
    }

    /** First days of the days or weeks that are told. */
    List<LocalDate> alarms(Change change) {
        List<LocalDate> alarms = new ArrayList<>();
        verdicts().stream()
                .filter(verdict -> verdict.found().contains(change))
                .forEach(verdict -> alarms.add(verdict.period().from()));
        return alarms;
    }

    /** How many days or weeks were judged the last time. */
    int judged() {
        return judged;
    }
}
