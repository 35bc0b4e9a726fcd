package io.fondaco.engine.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What Trino tells of a table or view; what it does not tell is null.
 *
 * @param rows about how many rows it has, by its statistics
 * @param partitions into how many parts its files are cut; null where they are not cut
 * @param freshAt when its newest rows came
 */
public record TableMeasure(
        @Nullable Long rows,
        @Nullable Long partitions,
        @Nullable Instant freshAt) {

    /** Nothing is told. */
    public static final TableMeasure NOTHING = new TableMeasure(null, null, null);
}
