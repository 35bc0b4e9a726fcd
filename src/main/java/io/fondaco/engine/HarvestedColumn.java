package io.fondaco.engine;

import org.jspecify.annotations.Nullable;

/**
 * A column as Trino describes it now.
 *
 * @param type the type as Trino writes it, such as {@code decimal(12,2)}
 * @param position its place in the object, from 1
 * @param comment the comment that Trino keeps, if any
 */
public record HarvestedColumn(
        String name, String type, int position, @Nullable String comment) {}
