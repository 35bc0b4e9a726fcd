package io.fondaco.usage.speed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the time that queries took before and after each version. */
public final class VersionSpeeds {

    /** At most so many days on each side, and none of another version. */
    static final int DAYS = 30;

    /** With fewer finished queries on one side nothing is said. */
    public static final int FEWEST = 50;

    /** The times of finished queries of some days, both included. */
    @FunctionalInterface
    public interface Times {
        /** Their spread; {@link Spread#NONE} where none finished. */
        Spread between(LocalDate from, LocalDate to);
    }

    private final Times times;

    public VersionSpeeds(Times times) {
        this.times = times;
    }

    /**
     * The versions that came out from one day on, the latest first.
     *
     * @param versions all of them: the number, and the day on which it came out
     * @param yesterday the last day that is over
     */
    public List<SpeedChange> since(LocalDate from, LocalDate yesterday, Map<String, LocalDate> versions) {
        // Of several versions of one day the last one stands for all.
        TreeMap<LocalDate, String> byDay = new TreeMap<>();
        versions.forEach(
                (number, day) -> byDay.merge(day, number, (one, other) -> one.compareTo(other) > 0 ? one : other));
        List<SpeedChange> changes = new ArrayList<>();
        byDay.descendingMap().forEach((day, number) -> {
            if (!day.isBefore(from) && byDay.lowerKey(day) != null && day.isBefore(yesterday)) {
                changes.add(change(number, day, byDay.lowerKey(day), byDay.higherKey(day), yesterday));
            }
        });
        return changes;
    }

    private SpeedChange change(
            String number, LocalDate day, LocalDate earlier, @Nullable LocalDate later, LocalDate yesterday) {
        LocalDate begin = latest(day.minusDays(DAYS), earlier.plusDays(1));
        LocalDate end =
                earliest(day.plusDays(DAYS), later == null ? yesterday : earliest(later.minusDays(1), yesterday));
        Spread before = times.between(begin, day.minusDays(1));
        Spread after = times.between(day.plusDays(1), end);
        return new SpeedChange(number, day, begin, end, before, after, change(before, after));
    }

    private static @Nullable Double change(Spread before, Spread after) {
        Long then = before.p95Millis();
        Long now = after.p95Millis();
        return before.queries() < FEWEST || after.queries() < FEWEST || then == null || now == null || then == 0
                ? null
                : (double) now / then - 1;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
