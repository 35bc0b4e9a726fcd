package io.fondaco.usage.rule;

import java.util.Set;

/**
 * What was said of a day or week that could be judged.
 *
 * @param calls what calls were usual, finished and failed ones
 * @param failures what failures were usual
 * @param seen what there was
 * @param found what is wrong with it; empty where it is as usual
 */
public record Verdict(Period period, Usual calls, Usual failures, Counts seen, Set<Change> found) {

    /** How a period differs from what is usual. */
    public enum Change {
        /** Far fewer queries, whatever became of them. */
        FEWER,
        /** Far more of the queries failed. */
        FAILING
    }

    public Verdict {
        found = Set.copyOf(found);
    }
}
