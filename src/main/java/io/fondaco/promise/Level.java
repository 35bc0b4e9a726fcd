package io.fondaco.promise;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service level: what is promised, what was seen, and what each week showed.
 *
 * @param hint what is meant by it; may be empty
 * @param target in words; empty where nothing is promised
 * @param unit what the figures are
 * @param actual null where nothing was measured
 * @param weeks the oldest first, the present one last; empty of what is never measured
 */
public record Level(
        String name,
        String hint,
        String target,
        Unit unit,
        @Nullable Double actual,
        State state,
        List<Week> weeks) {

    /** What a figure is. */
    public enum Unit {
        /** From 0 to 100. */
        PERCENT,
        MILLISECONDS,
        SECONDS,
        ROWS,
        /** Nothing that the portal measures. */
        NONE
    }

    /** Whether it was kept. */
    public enum State {
        MET,
        MISSED,
        /** It is promised, and nothing was seen; or in words that can't be held against a figure. */
        NOT_MEASURED,
        NOT_PROMISED
    }

    /**
     * What one week showed.
     *
     * @param from its Monday
     * @param to its Sunday, or today
     * @param actual of all its queries, or of its worst day; null where nothing was measured
     */
    public record Week(
            LocalDate from, LocalDate to, @Nullable Double actual, State state) {}

    public Level {
        weeks = List.copyOf(weeks);
    }

    /** In how many weeks it was kept. */
    public long weeksMet() {
        return weeks.stream().filter(week -> week.state() == State.MET).count();
    }

    /** In how many weeks it was held against what was seen. */
    public long weeksJudged() {
        return weeksMet() + weeksMissed();
    }

    private long weeksMissed() {
        return weeks.stream().filter(week -> week.state() == State.MISSED).count();
    }

    /** The week that was furthest from what is promised, if any missed it. */
    public Optional<Week> worst() {
        Comparator<Week> byFigure = Comparator.comparingDouble(week -> week.actual() == null ? 0 : week.actual());
        return weeks.stream()
                .filter(week -> week.state() == State.MISSED)
                .max(unit == Unit.PERCENT || unit == Unit.ROWS ? byFigure.reversed() : byFigure);
    }
}
