package io.fondaco.usage.shape;

import java.time.Instant;

/** What one query took, for its shape; a query that failed cost something as well. */
public record Ran(
        boolean finished, Instant endedAt, long wallMillis, long cpuMillis, long physicalInputBytes, long inputRows) {}
