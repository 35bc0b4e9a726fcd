package io.fondaco.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A query that Trino itself still remembers and that has ended.
 *
 * @param source the client's name for itself, or null
 * @param errorCode Trino's name of the failure, or null if it finished
 */
public record FinishedQuery(
        String queryId,
        String user,
        @Nullable String source,
        Instant created,
        @Nullable Instant ended,
        @Nullable String errorCode) {}
