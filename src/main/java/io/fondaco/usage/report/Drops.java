package io.fondaco.usage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds falls in use. What is usual for a day is the median of the last four same weekdays; a day on which fewer than
 * twenty queries were to be expected tells nothing, and neither begins, goes on with nor ends a fall.
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
    private final Cause cause;

    /** From finished queries by day, of which days without a query may be missing, and the first day of all. */
    Drops(SortedMap<LocalDate, Long> finished, LocalDate firstUse, Cause cause) {
        this.finished = new TreeMap<>(finished);
        this.firstUse = firstUse;
        this.cause = cause;
    }

    /** Falls that reach into these days, in order. The last day must be over: a day that runs is always low. */
    List<Drop> between(LocalDate from, LocalDate to) {
        List<Drop> drops = new ArrayList<>();
        List<Low> running = new ArrayList<>();
        // One week earlier, so that a fall that began before the first day is seen as one.
        for (LocalDate day = from.minusWeeks(1); !day.isAfter(to); day = day.plusDays(1)) {
            double usual = usual(day);
            long seen = finished.getOrDefault(day, 0L);
            if (usual < LEAST_EXPECTED) {
                continue;
            }
            if (seen < usual / 2) {
                running.add(new Low(day, usual, seen));
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

    /** Nothing is usual before there is a week of history. */
    private double usual(LocalDate day) {
        List<Long> same = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate earlier = day.minusWeeks(week);
            if (!earlier.isBefore(firstUse)) {
                same.add(finished.getOrDefault(earlier, 0L));
            }
        }
        return median(same);
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
