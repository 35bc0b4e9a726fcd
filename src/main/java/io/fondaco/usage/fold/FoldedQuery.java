package io.fondaco.usage.fold;

import io.fondaco.usage.event.QueryRecord.Outcome.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
        long physicalInputBytes,
        long outputRows) {

    boolean finished() {
        return state == State.FINISHED;
    }

    LocalDate day() {
        return LocalDate.ofInstant(endedAt, ZoneOffset.UTC);
    }

    String error() {
        return errorName == null ? "UNKNOWN" : errorName;
    }
}
