package io.fondaco.export.amundsen;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.export.ExportedOrigin;
import io.fondaco.export.ExportedTable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The files of one part of the tables: of nodes, by label, and of the relationships between them. Amundsen merges nodes
 * by their key, so a tag or a person who is in several parts is one node in the end.
 */
final class AmundsenPart {

    /** A header that ends so is no text to Amundsen's publishers. */
    private static final String NO_TEXT = ":UNQUOTED";

    private final Map<String, CsvText> nodes = new LinkedHashMap<>();
    private final CsvText relations =
            new CsvText("START_LABEL", "START_KEY", "END_LABEL", "END_KEY", "TYPE", "REVERSE_TYPE");
    private final Set<String> written = new HashSet<>();

    AmundsenPart() {
        nodes.put("Database", new CsvText("LABEL", "KEY", "name"));
        nodes.put("Cluster", new CsvText("LABEL", "KEY", "name"));
        nodes.put("Schema", new CsvText("LABEL", "KEY", "name"));
        nodes.put("Table", new CsvText("LABEL", "KEY", "name", "is_view" + NO_TEXT));
        nodes.put("Column", new CsvText("LABEL", "KEY", "name", "type", "sort_order" + NO_TEXT));
        nodes.put("Description", new CsvText("LABEL", "KEY", "description_source", "description"));
        nodes.put("Tag", new CsvText("LABEL", "KEY", "tag_type"));
        nodes.put("User", new CsvText("LABEL", "KEY", "email"));
    }

    void add(ExportedTable table) {
        QualifiedName object = table.object();
        place(object);
        String key = AmundsenKeys.table(object);
        node("Table", key, object.object(), table.isView());
        relation("Schema", AmundsenKeys.schema(object), "Table", key, "TABLE", "TABLE_OF");
        describe("Table", key, table.description());
        for (String tag : table.tags()) {
            String tagKey = AmundsenKeys.safe(tag);
            node("Tag", tagKey, "default");
            relation("Table", key, "Tag", tagKey, "TAGGED_BY", "TAG");
        }
        for (String owner : table.owners()) {
            String ownerKey = AmundsenKeys.person(owner);
            node("User", ownerKey, owner);
            relation("User", ownerKey, "Table", key, "OWNER_OF", "OWNER");
        }
        for (ExportedTable.Column column : table.columns()) {
            String columnKey = AmundsenKeys.column(object, column.name());
            node("Column", columnKey, column.name(), column.type(), column.position());
            relation("Table", key, "Column", columnKey, "COLUMN", "COLUMN_OF");
            describe("Column", columnKey, column.meaning());
        }
    }

    /** Of what a table and its columns are made, as Amundsen's models of lineage tell it: from the source on. */
    void add(ExportedOrigin origin) {
        for (QualifiedName source : origin.sources()) {
            goesOn("Table", AmundsenKeys.table(source), AmundsenKeys.table(origin.table()));
        }
        origin.columns()
                .forEach((column, sources) -> sources.forEach(source -> goesOn(
                        "Column",
                        AmundsenKeys.column(source.table(), source.column()),
                        AmundsenKeys.column(origin.table(), column))));
    }

    private void goesOn(String label, String from, String to) {
        relation(label, from, label, to, "HAS_DOWNSTREAM", "HAS_UPSTREAM");
    }

    private void place(QualifiedName object) {
        node("Database", AmundsenKeys.database(object), AmundsenKeys.databaseName(object));
        if (node("Cluster", AmundsenKeys.cluster(object), object.catalog())) {
            relation(
                    "Database",
                    AmundsenKeys.database(object),
                    "Cluster",
                    AmundsenKeys.cluster(object),
                    "CLUSTER",
                    "CLUSTER_OF");
        }
        if (node("Schema", AmundsenKeys.schema(object), object.schema())) {
            relation(
                    "Cluster",
                    AmundsenKeys.cluster(object),
                    "Schema",
                    AmundsenKeys.schema(object),
                    "SCHEMA",
                    "SCHEMA_OF");
        }
    }

    private void describe(String label, String key, String text) {
        if (!text.isBlank()) {
            node("Description", AmundsenKeys.description(key), "description", text);
            relation(label, key, "Description", AmundsenKeys.description(key), "DESCRIPTION", "DESCRIPTION_OF");
        }
    }

    /** Whether it is new in this part. */
    private boolean node(String label, String key, Object... attributes) {
        if (!written.add(label + " " + key)) {
            return false;
        }
        Object[] cells = new Object[attributes.length + 2];
        cells[0] = label;
        cells[1] = key;
        System.arraycopy(attributes, 0, cells, 2, attributes.length);
        nodes.get(label).row(cells);
        return true;
    }

    private void relation(String from, String fromKey, String to, String toKey, String type, String back) {
        relations.row(from, fromKey, to, toKey, type, back);
    }

    /** The files by their names; those without a row are left out. */
    Map<String, String> files(int number) {
        Map<String, String> files = new LinkedHashMap<>();
        nodes.forEach((label, text) -> {
            if (!text.isEmpty()) {
                files.put("nodes/%s_%05d.csv".formatted(label, number), text.toString());
            }
        });
        if (!relations.isEmpty()) {
            files.put("relationships/relationships_%05d.csv".formatted(number), relations.toString());
        }
        return files;
    }
}
