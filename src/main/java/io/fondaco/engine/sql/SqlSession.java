package io.fondaco.engine.sql;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement was sent, which completes the names in it.
 *
 * @param cluster in which every object lies that it names
 * @param catalog of names that say none; null if the session has none
 * @param schema of names that say none; null if the session has none
 */
public record SqlSession(
        String cluster, @Nullable String catalog, @Nullable String schema) {}
