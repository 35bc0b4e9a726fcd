package io.fondaco.api.quality;

import io.fondaco.product.OutputPort;
import io.fondaco.promise.Level;
import io.fondaco.promise.Level.State;
import io.fondaco.promise.Level.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a dataset promises of its service, beside what was seen in 13 weeks. */
public record ServiceLevelsView(String dataset, List<LevelView> levels) {

    /**
     * One service level.
     *
     * @param target in words; empty where nothing is promised
     * @param unit {@code percent}, {@code milliseconds}, {@code seconds} or {@code rows}; empty of what is not measured
     * @param actual null where nothing was measured
     * @param state {@code met}, {@code missed}, {@code not measured} or {@code not promised}
     */
    public record LevelView(
            String name,
            String target,
            String unit,
            @Nullable Double actual,
            String state,
            List<WeekView> weeks) {

        static LevelView of(Level level) {
            return new LevelView(
                    level.name(),
                    level.target(),
                    level.unit() == Unit.NONE ? "" : level.unit().name().toLowerCase(Locale.ROOT),
                    level.actual(),
                    word(level.state()),
                    level.weeks().stream().map(WeekView::of).toList());
        }
    }

    /** One week, from Monday to Sunday or today; {@code actual} is null where nothing was measured. */
    public record WeekView(
            LocalDate from, LocalDate to, @Nullable Double actual, String state) {

        static WeekView of(Level.Week week) {
            return new WeekView(week.from(), week.to(), week.actual(), word(week.state()));
        }
    }

    static ServiceLevelsView of(OutputPort port, List<Level> levels) {
        return new ServiceLevelsView(
                port.name(), levels.stream().map(LevelView::of).toList());
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
