package io.fondaco.usage.event;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;

/** The table that a query wrote, and where each of its columns came from. */
public record OutputTable(QualifiedName object, List<Column> columns) {

    /** A written column and the columns it was made of. */
    public record Column(String name, List<Source> sources) {

        public Column {
            sources = List.copyOf(sources);
        }
    }

    /** A column of a table or view that was read. */
    public record Source(QualifiedName object, String column) {}

    public OutputTable {
        columns = List.copyOf(columns);
    }
}
