package io.fondaco.web.contract;

import io.fondaco.promise.Level;
import io.fondaco.promise.Level.State;
import io.fondaco.promise.Level.Unit;
import io.fondaco.promise.Level.Week;
import io.fondaco.web.Badge;
import io.fondaco.web.Formats;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A service level as the page shows it.
 *
 * @param hint what is meant by it; may be empty
 * @param target empty where nothing is promised
 * @param actual empty where nothing was measured
 * @param worst what its worst week showed; empty where none missed it
 * @param kept in how many weeks it was kept; empty where none was measured
 */
public record LevelRow(
        String name, String hint, String target, String actual, String worst, Badge state, String kept, Strip strip) {

    private static final Badge MET = new Badge("Met", "check", "ok");
    private static final Badge MISSED = new Badge("Missed", "triangle-alert", "warn");
    private static final Badge NOT_MEASURED = new Badge("Not measured yet", "minus", "");
    private static final Badge NOT_PROMISED = new Badge("Not promised", "minus", "");

    static LevelRow of(Level level) {
        return new LevelRow(
                level.name(),
                level.hint(),
                level.target(),
                told(level.unit(), level.actual()),
                level.worst().map(week -> worst(level.unit(), week)).orElse(""),
                badge(level.state()),
                level.weeksJudged() == 0
                        ? ""
                        : "in " + level.weeksMet() + " of " + Formats.counted(level.weeksJudged(), "week", "weeks"),
                Strip.ofWeeks(level.weeks()));
    }

    private static String worst(Unit unit, Week week) {
        return "worst " + told(unit, week.actual()) + ", week from " + Formats.day(week.from());
    }

    static Badge badge(State state) {
        return switch (state) {
            case MET -> MET;
            case MISSED -> MISSED;
            case NOT_MEASURED -> NOT_MEASURED;
            case NOT_PROMISED -> NOT_PROMISED;
        };
    }

    /** The figure with its unit; empty where nothing was measured. */
    static String told(Unit unit, @Nullable Double actual) {
        if (actual == null) {
            return "";
        }
        return switch (unit) {
            case PERCENT -> percent(actual);
            case MILLISECONDS -> Formats.spent(actual);
            case SECONDS -> Formats.waited(Duration.ofSeconds(Math.round(actual)));
            case ROWS -> Formats.counted(Math.round(actual), "row", "rows");
            case NONE -> "";
        };
    }

    /** Cut and never rounded up: 99.96% is not 100%. */
    private static String percent(double share) {
        return String.format(Locale.UK, "%.1f%%", Math.floor(share * 10) / 10);
    }
}
