package io.fondaco.usage.fold;

import io.fondaco.usage.Ran;
import io.fondaco.usage.event.QueryRecord.Outcome.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a finished query goes into the roll-ups. */
record FoldedQuery(
        String queryId,
        String person,
        State state,
        @Nullable String errorName,
        Instant endedAt,
        long wallMillis,
        long cpuMillis,
        long queuedMillis,
        long physicalInputBytes,
        long physicalInputRows,
        long outputRows,
        String sql,
        @Nullable String prepared) {

    boolean finished() {
        return state == State.FINISHED;
    }

    Ran ran() {
        return new Ran(finished(), endedAt, wallMillis, queuedMillis, cpuMillis, physicalInputBytes, physicalInputRows);
    }

    String error() {
        return errorName == null ? "UNKNOWN" : errorName;
    }
}
