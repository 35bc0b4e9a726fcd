package io.fondaco.usage.report;

import io.fondaco.usage.seen.WholeDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds falls in use. What is usual for a day is the median of the last four same weekdays that were seen whole. Some
 * days tell nothing, and neither begin, go on with nor end a fall: those on which fewer than twenty queries were to be
 * expected, those that were not seen whole, and those on which everything else fell as well, as on a holiday or while
 * the portal heard half of it.
 */
final class Drops {

    /** Why a fall between two days may have come about; null when nothing is known. */
    @FunctionalInterface
    interface Cause {
        @Nullable
        String between(LocalDate from, LocalDate to);
    }

    private static final int WEEKS = 4;
    private static final long LEAST_EXPECTED = 20;
    private static final int DAYS_RUNNING = 2;

    private record Low(LocalDate day, double usual, long seen) {}

    private final SortedMap<LocalDate, Long> finished;
    private final LocalDate firstUse;
    private final WholeDays seen;
    private final Cause cause;

    /** From finished queries by day, of which days without a query may be missing, and the first day of all. */
    Drops(SortedMap<LocalDate, Long> finished, LocalDate firstUse, WholeDays seen, Cause cause) {
        this.finished = new TreeMap<>(finished);
        this.firstUse = firstUse;
        this.seen = seen;
        this.cause = cause;
    }

    /** Falls that reach into these days, in order. */
    List<Drop> between(LocalDate from, LocalDate to) {
        List<Drop> drops = new ArrayList<>();
        List<Low> running = new ArrayList<>();
        // One week earlier, so that a fall that began before the first day is seen as one.
        for (LocalDate day = from.minusWeeks(1); !day.isAfter(to); day = day.plusDays(1)) {
            double usual = usual(day, this::own);
            if (usual < LEAST_EXPECTED || !seen.whole(day) || everythingFell(day)) {
                continue;
            }
            if (own(day) < usual / 2) {
                running.add(new Low(day, usual, own(day)));
            } else {
                addTo(drops, running, day);
                running.clear();
            }
        }
        addTo(drops, running, null);
        return drops.stream().filter(drop -> !drop.to().isBefore(from)).toList();
    }

    private void addTo(List<Drop> drops, List<Low> running, @Nullable LocalDate normalSince) {
        if (running.size() < DAYS_RUNNING) {
            return;
        }
        LocalDate from = running.getFirst().day();
        LocalDate to = running.getLast().day();
        drops.add(new Drop(
                from,
                to,
                Math.round(running.stream().mapToDouble(Low::usual).average().orElse(0)),
                Math.round(running.stream().mapToLong(Low::seen).average().orElse(0)),
                cause.between(from, to),
                normalSince));
    }

    private boolean everythingFell(LocalDate day) {
        double usual = usual(day, this::others);
        return usual >= LEAST_EXPECTED && others(day) < usual / 2;
    }

    private long own(LocalDate day) {
        return finished.getOrDefault(day, 0L);
    }

    private long others(LocalDate day) {
        return seen.heard(day) - own(day);
    }

    /** Nothing is usual before there is a week of history. */
    private double usual(LocalDate day, ToLongFunction<LocalDate> queries) {
        return median(IntStream.rangeClosed(1, WEEKS)
                .mapToObj(day::minusWeeks)
                .filter(earlier -> !earlier.isBefore(firstUse) && seen.whole(earlier))
                .map(queries::applyAsLong)
                .toList());
    }

    private static double median(List<Long> values) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Long> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }
}
