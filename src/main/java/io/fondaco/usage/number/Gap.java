package io.fondaco.usage.number;

import java.time.Instant;

/**
 * Queries of one coordinator that it took and that nobody reported.
 *
 * @param since they came after this moment
 * @param until and before this one
 * @param counted how many of the hour were reported
 */
public record Gap(String cluster, String coordinator, Instant since, Instant until, long counted, long missing) {}
