package io.fondaco.dev;

import io.fondaco.dev.HistoryPlan.Use;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One query of the demo's past.
 *
 * @param uses what it read: one object, or two that it joins
 * @param columns the columns it named of the first object
 */
record PastQuery(
        String id,
        Instant at,
        String user,
        List<Use> uses,
        List<String> columns,
        long millis,
        long rows,
        Optional<PastFailure> failure) {

    Use use() {
        return uses.getFirst();
    }

    /** How much of its work it got done: a query that fails in its analysis has not begun. */
    boolean ran() {
        return failure.map(PastFailure::afterAnalysis).orElse(true);
    }
}
