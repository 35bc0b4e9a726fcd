package io.fondaco.engine;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as Trino describes it now.
 *
 * @param kind {@code TABLE}, {@code VIEW} or {@code MATERIALIZED VIEW}
 * @param comment the comment that Trino keeps, if any
 */
public record HarvestedObject(
        QualifiedName name, String kind, @Nullable String comment, List<HarvestedColumn> columns) {

    public HarvestedObject {
        columns = List.copyOf(columns);
    }
}
