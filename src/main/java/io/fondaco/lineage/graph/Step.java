package io.fondaco.lineage.graph;

import io.fondaco.lineage.How;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing is made of another: tables, or columns.
 *
 * @param hows how that is known
 * @param seen how many queries showed it
 * @param lastSeen when one did for the last time, or the files were read that declare it
 * @param through by how many tables between the two, which are not shown
 */
public record Step<T>(T from, T to, Set<How> hows, long seen, Instant lastSeen, int through) {

    public Step {
        hows = Set.copyOf(hows);
    }

    /** The words for how it is known, in order. */
    public String told() {
        List<String> labels =
                new TreeSet<>(hows).stream().map(How::label).distinct().toList();
        return String.join(", ", labels);
    }

    /** Whether files declare it. */
    public boolean declared() {
        return hows.stream().anyMatch(How::isDeclared);
    }

    /** Whether nothing has shown it since then. */
    public boolean oldSince(Instant moment) {
        return !declared() && lastSeen.isBefore(moment);
    }

    /** The same with what else is known of it. */
    Step<T> and(Step<T> other) {
        Set<How> both = EnumSet.copyOf(hows);
        both.addAll(other.hows);
        return new Step<>(
                from,
                to,
                both,
                seen + other.seen,
                List.of(lastSeen, other.lastSeen).stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                Math.min(through, other.through));
    }

    /** This one and the next as one, past what lies between. */
    Step<T> then(Step<T> next) {
        return new Step<>(
                from,
                next.to,
                next.hows,
                Math.min(seen, next.seen),
                lastSeen.isBefore(next.lastSeen) ? lastSeen : next.lastSeen,
                through + next.through + 1);
    }
}
