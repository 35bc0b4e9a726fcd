package io.fondaco.identity;

import java.util.Set;

/**
 * Somebody joined or left teams; fired in the transaction of the change.
 *
 * @param person the name in Trino
 * @param teams those joined and those left
 */
public record MembershipsChanged(String person, Set<String> teams) {}
