package io.fondaco.usage.rule;

import io.fondaco.usage.rule.Verdict.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days or weeks running that are wrong in the same way; what could not be judged in between neither ends nor prolongs
 * it.
 *
 * @param change what is wrong
 * @param verdicts of which days or weeks, in order, at least one
 * @param over whether it ended: use is as usual again, or what it is now has been so for long enough to be usual
 * @param normalSince the first usual day after it; null while it lasts, and where it only became usual
 */
public record Episode(
        Change change,
        List<Verdict> verdicts,
        boolean over,
        @Nullable LocalDate normalSince) {

    /** What nobody could judge for so long is no news. */
    private static final int DAYS_UNTIL_USUAL = 14;

    public Episode {
        verdicts = List.copyOf(verdicts);
    }

    /** All that began or lasted between the days that were judged, in order of their beginning. */
    public static List<Episode> of(Change change, List<Verdict> judged, LocalDate to) {
        List<Episode> episodes = new ArrayList<>();
        List<Verdict> running = new ArrayList<>();
        for (Verdict verdict : judged) {
            if (verdict.found().contains(change)) {
                running.add(verdict);
            } else if (!running.isEmpty()) {
                episodes.add(new Episode(change, running, true, verdict.period().from()));
                running.clear();
            }
        }
        if (!running.isEmpty()) {
            boolean old = running.getLast().period().to().isBefore(to.minusDays(DAYS_UNTIL_USUAL));
            episodes.add(new Episode(change, running, old, null));
        }
        return episodes;
    }

    /** Its first day, in the zone of usage. */
    public LocalDate from() {
        return verdicts.getFirst().period().from();
    }

    /** Its last day so far. */
    public LocalDate to() {
        return verdicts.getLast().period().to();
    }

    /** Whether its numbers are those of weeks. */
    public boolean weekly() {
        return verdicts.getFirst().period().week();
    }

    /** Calls that were to be expected, a day or a week. */
    public long usualCalls() {
        return rounded(verdicts.stream()
                .mapToDouble(each -> each.calls().median())
                .average()
                .orElse(0));
    }

    /** Failures that were to be expected, a day or a week. */
    public long usualFailures() {
        return rounded(verdicts.stream()
                .mapToDouble(each -> each.failures().median())
                .average()
                .orElse(0));
    }

    /** Calls that were seen, a day or a week. */
    public long seenCalls() {
        return rounded(verdicts.stream()
                .mapToLong(each -> each.seen().calls())
                .average()
                .orElse(0));
    }

    /** Failures that were seen, a day or a week. */
    public long seenFailures() {
        return rounded(verdicts.stream()
                .mapToLong(each -> each.seen().failed())
                .average()
                .orElse(0));
    }

    private static long rounded(double value) {
        return Math.round(value);
    }
}
