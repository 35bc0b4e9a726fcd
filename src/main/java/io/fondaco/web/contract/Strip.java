package io.fondaco.web.contract;

import io.fondaco.promise.Level.State;
import io.fondaco.promise.Level.Week;
import io.fondaco.quality.Verdict;
import io.fondaco.web.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What became of a rule on each of the last 30 days, or of a promise in each of 13 weeks, as bars whose height says the
 * same as their colour.
 *
 * @param label the counts in words
 */
public record Strip(List<Bar> bars, String label) {

    /** So many days are shown. */
    static final int DAYS = 30;

    private static final int STEP = 6;
    private static final int STEP_OF_WEEKS = 8;
    private static final int HEIGHT = 20;

    /** One day or week; {@code wrong} marks one on which the rule failed, or the promise was missed. */
    public record Bar(int x, int y, int height, boolean wrong) {}

    /** The days until today; one on which nothing was checked is empty. */
    static Strip of(Map<LocalDate, Verdict> days, LocalDate today) {
        List<Bar> bars = new ArrayList<>();
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (int day = 0; day < DAYS; day++) {
            Verdict verdict = days.get(today.minusDays(DAYS - 1L - day));
            if (verdict != null) {
                counts.merge(verdict, 1, Integer::sum);
                int height = height(verdict);
                bars.add(new Bar(day * STEP, HEIGHT - height, height, verdict == Verdict.FAILED));
            }
        }
        List<String> words = new ArrayList<>();
        counts.forEach((verdict, count) ->
                words.add(verdict.words().toLowerCase(Locale.ROOT) + " on " + Formats.counted(count, "day", "days")));
        return new Strip(List.copyOf(bars), "30 days: " + (words.isEmpty() ? "not checked" : String.join(", ", words)));
    }

    /** Promises that were kept and missed, a bar a week; nothing of weeks that say neither. */
    static Strip ofWeeks(List<Week> weeks) {
        List<Bar> bars = new ArrayList<>();
        long missed = 0;
        for (int week = 0; week < weeks.size(); week++) {
            State state = weeks.get(week).state();
            if (state == State.MET || state == State.MISSED) {
                int height = height(state == State.MET ? Verdict.PASSED : Verdict.FAILED);
                bars.add(new Bar(week * STEP_OF_WEEKS, HEIGHT - height, height, state == State.MISSED));
                missed += state == State.MISSED ? 1 : 0;
            }
        }
        return new Strip(
                List.copyOf(bars), weeks.size() + " weeks: met in " + (bars.size() - missed) + ", missed in " + missed);
    }

    private static int height(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> 12;
            case OVER_LIMIT -> 16;
            case FAILED -> HEIGHT;
            case NOT_RUN -> 3;
        };
    }
}
