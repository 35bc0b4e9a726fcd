package io.fondaco.quality;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Rules of a port begin to fail, or pass again; fired in the transaction that notes it.
 *
 * @param fail those that passed when they were last evaluated, or never were
 * @param passAgain those that failed when they were last evaluated
 */
public record RulesTurned(UUID port, List<Rule> fail, List<Rule> passAgain, Instant at) {

    /** One of them. */
    public record Rule(UUID id, String name) {}

    public RulesTurned {
        fail = List.copyOf(fail);
        passAgain = List.copyOf(passAgain);
    }
}
