package io.fondaco.usage.seen;

import io.fondaco.usage.number.Numbered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which days the portal has seen whole: those that are over, of which it heard of some query at all, of which none are
 * still arriving, of which Trino remembers no more than a few that were never reported, and of whose query numbers no
 * more than a few are missing, in any hour. Where history that came late ends, its last day is taken to be cut off. Of any other day nobody can say that a product was used less on it.
 */
public final class WholeDays {

    /** At least this share of the queries must be here. */
    private static final double COMPLETE = 0.95;

    private final Map<LocalDate, Long> heard;
    private final Map<LocalDate, Long> unheard;
    private final Map<LocalDate, Numbered> numbered;
    private final Set<LocalDate> late;
    private final @Nullable LocalDate arrivingSince;
    private final LocalDate today;

    /**
     * @param heard how many queries were heard of, by day
     * @param unheard how many Trino remembers that were not, by day
     * @param numbered how many were reported of those that Trino numbered, by day
     * @param late days of which queries came long after their end
     * @param arrivingSince the first day of which queries are still arriving
     */
    public WholeDays(
            Map<LocalDate, Long> heard,
            Map<LocalDate, Long> unheard,
            Map<LocalDate, Numbered> numbered,
            Set<LocalDate> late,
            @Nullable LocalDate arrivingSince,
            LocalDate today) {
        this.heard = Map.copyOf(heard);
        this.unheard = Map.copyOf(unheard);
        this.numbered = Map.copyOf(numbered);
        this.late = Set.copyOf(late);
        this.arrivingSince = arrivingSince;
        this.today = today;
    }

    /** Whether that day was. */
    public boolean whole(LocalDate day) {
        return day.isBefore(today)
                && (arrivingSince == null || day.isBefore(arrivingSince))
                && heard(day) > 0
                && !cutOff(day)
                && complete(day);
    }

    /** Queries of that day on all objects, as far as the portal heard of them. */
    public long heard(LocalDate day) {
        return heard.getOrDefault(day, 0L);
    }

    /** What a report of these days should say of them. */
    public Coverage coverage(LocalDate from, LocalDate to) {
        Predicate<LocalDate> over = day -> !day.isBefore(from) && !day.isAfter(to) && day.isBefore(today);
        List<LocalDate> incomplete = Stream.concat(unheard.keySet().stream(), numbered.keySet().stream())
                .distinct()
                .filter(over.and(day -> !complete(day)))
                .sorted()
                .toList();
        Numbered all = numbered.entrySet().stream()
                .filter(each -> over.test(each.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Numbered.NONE, Numbered::plus);
        return new Coverage(arrivingSince, incomplete, all);
    }

    /** History arrives in order, and may pause: the day after the last one that came is not known yet. */
    private boolean cutOff(LocalDate day) {
        LocalDate next = day.plusDays(1);
        return late.contains(day) && next.isBefore(today) && heard(next) == 0;
    }

    private boolean complete(LocalDate day) {
        long all = heard(day) + unheard.getOrDefault(day, 0L);
        return heard(day) >= COMPLETE * all
                && numbered.getOrDefault(day, Numbered.NONE).whole();
    }
}
