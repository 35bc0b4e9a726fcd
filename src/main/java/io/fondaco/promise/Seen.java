package io.fondaco.promise;

import io.fondaco.promise.Level.State;
import io.fondaco.promise.Level.Week;
import io.fondaco.usage.report.AnsweredQueries.DayRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one thing that may be promised.
 *
 * @param actual the figure that stands beside the target; null where nothing was measured
 * @param weeks for each week all that was measured in it, in the order of {@code days}
 * @param worst of two figures the worse is the greater one
 */
record Seen(@Nullable Double actual, List<DayRange> days, List<List<Double>> weeks, Comparator<Double> worst) {

    static Seen once(
            @Nullable Double actual, List<DayRange> days, List<@Nullable Double> weeks, Comparator<Double> worst) {
        return new Seen(
                actual,
                days,
                weeks.stream()
                        .map(week -> week == null ? List.<Double>of() : List.of(week))
                        .toList(),
                worst);
    }

    /** Whether anything was measured at all. */
    boolean anything() {
        return actual != null || weeks.stream().anyMatch(week -> !week.isEmpty());
    }

    /** How the figure stands to what is promised; {@code kept} is null where that is no number. */
    State state(@Nullable DoublePredicate kept) {
        return state(actual, kept);
    }

    /** The same of each week: one day that misses it is enough. */
    List<Week> weeks(@Nullable DoublePredicate kept, boolean promised) {
        List<Week> judged = new ArrayList<>();
        for (int at = 0; at < days.size(); at++) {
            Double shown = shown(weeks.get(at), kept);
            judged.add(new Week(
                    days.get(at).from(), days.get(at).to(), shown, promised ? state(shown, kept) : State.NOT_PROMISED));
        }
        return judged;
    }

    private @Nullable Double shown(List<Double> measured, @Nullable DoublePredicate kept) {
        return measured.stream()
                .filter(each -> kept != null && !kept.test(each))
                .max(worst)
                .or(() -> measured.stream().max(worst))
                .orElse(null);
    }

    private static State state(@Nullable Double value, @Nullable DoublePredicate kept) {
        if (value == null || kept == null) {
            return State.NOT_MEASURED;
        }
        return kept.test(value) ? State.MET : State.MISSED;
    }
}
