package io.fondaco.export;

import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of what a table is made, as far as the audience may know the tables.
 *
 * @param sources other exported tables, at least one
 * @param told how that is known, in words
 * @param lastSeen when that was seen for the last time
 * @param columns for columns of the table the columns of sources from which each comes
 */
public record ExportedOrigin(
        QualifiedName table,
        List<QualifiedName> sources,
        String told,
        Instant lastSeen,
        Map<String, Set<SourceColumn>> columns) {

    /** A column of a source. */
    public record SourceColumn(QualifiedName table, String column) {}

    public ExportedOrigin {
        sources = List.copyOf(sources);
        columns = Map.copyOf(columns);
    }
}
