package io.fondaco.engine;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalog's metadata in bulk: a handful of queries whatever the number of tables, since asking table by
 * table costs a round trip each.
 */
public final class Harvester {

    private record Column(QualifiedName owner, HarvestedColumn column) {}

    private final TrinoSession session;
    private final CatalogName catalog;
    private final Set<String> schemas;
    private final String object;

    /** @param object the only one to be read; empty for all of these schemas */
    public Harvester(TrinoSession session, CatalogName catalog, Set<String> schemas, String object) {
        this.session = session;
        this.catalog = catalog;
        this.schemas = new TreeSet<>(schemas);
        this.object = object;
    }

    /** What there is now, as the session's user sees it. */
    public Harvest harvest() {
        Map<QualifiedName, String> kinds = kinds();
        Map<QualifiedName, String> comments = comments();
        Map<QualifiedName, List<HarvestedColumn>> columns = columns();
        return new Harvest(kinds.entrySet().stream()
                .map(entry -> new HarvestedObject(
                        entry.getKey(),
                        entry.getValue(),
                        comments.get(entry.getKey()),
                        columns.getOrDefault(entry.getKey(), List.of())))
                .toList());
    }

    private Map<QualifiedName, String> kinds() {
        Map<QualifiedName, String> kinds = new TreeMap<>();
        session.read(
                """
                SELECT table_schema, table_name, table_type
                FROM %s.information_schema.tables WHERE table_schema IN (%s)
                """.formatted(quoted(catalog.name()), TrinoEngine.marks(schemas)) + andObject(),
                row -> kinds.put(catalog.object(row.getString(1), row.getString(2)), kind(row.getString(3))),
                values().toArray());
        session.read(
                "SELECT schema_name, name FROM system.metadata.materialized_views WHERE catalog_name = ?",
                row -> {
                    QualifiedName name = catalog.object(row.getString(1), row.getString(2));
                    return kinds.computeIfPresent(name, (key, kind) -> "MATERIALIZED VIEW");
                },
                catalog.name());
        return kinds;
    }

    private static String kind(String type) {
        return "BASE TABLE".equals(type) ? "TABLE" : type;
    }

    private Map<QualifiedName, @Nullable String> comments() {
        Map<QualifiedName, @Nullable String> comments = new HashMap<>();
        session.read(
                """
                SELECT schema_name, table_name, comment FROM system.metadata.table_comments
                WHERE catalog_name = ? AND schema_name IN (%s)
                """.formatted(TrinoEngine.marks(schemas)) + andObject(),
                row -> comments.put(catalog.object(row.getString(1), row.getString(2)), row.getString(3)),
                withCatalog());
        return comments;
    }

    private Map<QualifiedName, List<HarvestedColumn>> columns() {
        List<Column> read = session.read(
                """
                SELECT table_schema, table_name, column_name, data_type, ordinal_position, comment
                FROM %s.information_schema.columns WHERE table_schema IN (%s)%s
                ORDER BY table_schema, table_name, ordinal_position
                """.formatted(quoted(catalog.name()), TrinoEngine.marks(schemas), andObject()),
                row -> new Column(
                        catalog.object(row.getString(1), row.getString(2)),
                        new HarvestedColumn(row.getString(3), row.getString(4), row.getInt(5), row.getString(6))),
                values().toArray());
        Map<QualifiedName, List<HarvestedColumn>> columns = new HashMap<>();
        read.forEach(found ->
                columns.computeIfAbsent(found.owner(), key -> new ArrayList<>()).add(found.column()));
        return columns;
    }

    private String andObject() {
        return object.isEmpty() ? "" : " AND table_name = ?";
    }

    private List<Object> values() {
        List<Object> values = new ArrayList<>(schemas);
        if (!object.isEmpty()) {
            values.add(object);
        }
        return values;
    }

    private Object[] withCatalog() {
        List<Object> values = values();
        values.addFirst(catalog.name());
        return values.toArray();
    }
}
