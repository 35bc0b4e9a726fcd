package io.fondaco.audit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are asked for; what is empty or null asks for all.
 *
 * @param words must stand in one of the texts of the entry
 * @param who did it, or had it done for them: the whole name
 * @param kind what was done: the whole action, or what stands before its dot ({@code request})
 * @param subjects to what it was done: one of these names
 * @param from the first day, UTC
 * @param to the last day, UTC
 * @param peopleOnly without what the portal did by itself; who names an actor gets all of that one
 */
public record AuditFilter(
        String words,
        String who,
        String kind,
        Set<String> subjects,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean peopleOnly) {

    public AuditFilter {
        subjects = Set.copyOf(subjects);
    }

    /** Whether the kind is a group of actions, and not one of them. */
    boolean asksForGroup() {
        return !kind.isBlank() && !kind.contains(".");
    }
}
