package io.fondaco.usage;

import java.time.Instant;

/** What one query took, for those who count it; a query that failed cost something as well. */
public record Ran(
        boolean finished,
        Instant endedAt,
        long wallMillis,
        long queuedMillis,
        long cpuMillis,
        long physicalInputBytes,
        long inputRows) {}
