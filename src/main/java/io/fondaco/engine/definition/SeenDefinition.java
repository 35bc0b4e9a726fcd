package io.fondaco.engine.definition;

import io.fondaco.engine.HarvestedColumn;
import java.util.List;

/** An object as Trino holds it now, with the columns that it has. */
public record SeenDefinition(Definition definition, List<HarvestedColumn> columns) {

    public SeenDefinition {
        columns = List.copyOf(columns);
    }
}
