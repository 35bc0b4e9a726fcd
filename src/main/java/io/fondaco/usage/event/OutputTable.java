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

        private Column in(String cluster) {
            return new Column(
                    name,
                    sources.stream()
                            .map(source -> new Source(source.object().in(cluster), source.column()))
                            .toList());
        }
    }

    /** A column of a table or view that was read. */
    public record Source(QualifiedName object, String column) {}

    public OutputTable {
        columns = List.copyOf(columns);
    }

    /** The same table, in that cluster. */
    OutputTable in(String cluster) {
        return new OutputTable(
                object.in(cluster),
                columns.stream().map(column -> column.in(cluster)).toList());
    }
}
