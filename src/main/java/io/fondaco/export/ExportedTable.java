package io.fondaco.export;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.quality.Quality;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table or view behind a port that the audience may know.
 *
 * @param port the port's key
 * @param kind what Trino says that it is, null where it was not seen
 * @param quality how the rules of the product stand
 * @param owners names of those who own the product
 */
public record ExportedTable(
        UUID port,
        QualifiedName object,
        String title,
        String summary,
        @Nullable String kind,
        Of product,
        Quality quality,
        List<Column> columns,
        Set<String> tags,
        Set<String> owners) {

    /** The product that a table belongs to. */
    public record Of(UUID id, String path, String name, String domain, String version, String status, String team) {}

    /** A column as the contract promises it; the position counts from 1. */
    public record Column(
            int position, String name, String type, String meaning, boolean primaryKey, boolean required) {}

    public ExportedTable {
        columns = List.copyOf(columns);
        tags = Set.copyOf(tags);
        owners = Set.copyOf(owners);
    }

    /** Whether it is a view of some kind. */
    public boolean isView() {
        return kind != null && kind.contains("VIEW");
    }

    /** What it holds, in the owner's words: of the port, or else of the product's name. */
    public String description() {
        if (!summary.isBlank()) {
            return summary;
        }
        return title.isBlank() ? product.name() : title;
    }
}
