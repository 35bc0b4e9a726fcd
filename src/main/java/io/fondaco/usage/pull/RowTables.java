package io.fondaco.usage.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlReferences;
import io.fondaco.engine.sql.SqlSession;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The tables of a row as Trino's event would list them. A history that keeps the inputs of a query names the tables that
 * were read in the end, and no view: what the text of the query names is used directly, and the rest through views that
 * nobody tells.
 */
final class RowTables {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final HistoryRow row;
    private final String cluster;

    RowTables(HistoryRow row, String cluster) {
        this.row = row;
        this.cluster = cluster;
    }

    /** What was read. */
    ArrayNode read() {
        Optional<JsonNode> tables = row.json(StandardColumn.TABLES).filter(JsonNode::isArray);
        if (tables.isPresent()) {
            return (ArrayNode) tables.get();
        }
        Optional<JsonNode> inputs = row.json(StandardColumn.INPUTS).filter(JsonNode::isArray);
        // Of a query that failed before its tables were known the intake itself reads the text.
        return row.failed() && inputs.filter(each -> !each.isEmpty()).isEmpty()
                ? JSON.arrayNode()
                : withNamed(inputs.orElseGet(JSON::arrayNode));
    }

    /** What was written, and where its columns came from. */
    Optional<ObjectNode> written() {
        Optional<JsonNode> output = row.json(StandardColumn.OUTPUT).filter(JsonNode::isObject);
        if (output.isPresent() || row.text(StandardColumn.OUTPUT).isPresent()) {
            return output.map(ObjectNode.class::cast);
        }
        return references().writes().stream().findFirst().map(RowTables::named);
    }

    private ArrayNode withNamed(JsonNode inputs) {
        SqlReferences references = references();
        Set<QualifiedName> open = new LinkedHashSet<>(references.reads());
        ArrayNode tables = JSON.arrayNode();
        for (JsonNode input : inputs) {
            ObjectNode table = table(input);
            Optional<QualifiedName> name = name(input);
            boolean direct = references.reads().isEmpty()
                    || name.filter(references.reads()::contains).isPresent();
            tables.add(table.put("directlyReferenced", direct));
            name.ifPresent(open::remove);
        }
        open.removeAll(references.writes());
        open.forEach(name -> tables.add(named(name).put("directlyReferenced", true)));
        return tables;
    }

    private SqlReferences references() {
        String sql = row.text(StandardColumn.PREPARED_QUERY)
                .filter(text -> !text.isBlank())
                .or(() -> row.text(StandardColumn.QUERY))
                .orElse("");
        return SqlReferences.of(
                sql,
                new SqlSession(
                        cluster,
                        row.text(StandardColumn.CATALOG).orElse(null),
                        row.text(StandardColumn.SCHEMA).orElse(null)));
    }

    /** Columns are names, or objects with a name. */
    private static ObjectNode table(JsonNode input) {
        ObjectNode table = JSON.objectNode();
        table.set("catalog", first(input, "catalogName", "catalog"));
        table.set("schema", first(input, "schema", "schemaName"));
        table.set("table", first(input, "table", "tableName"));
        ArrayNode columns = table.putArray("columns");
        for (JsonNode column : input.path("columns")) {
            JsonNode name = column.isTextual() ? column : first(column, "name", "column", "columnName");
            columns.addObject().set("column", name);
        }
        return table;
    }

    private static JsonNode first(JsonNode from, String... fields) {
        for (String field : fields) {
            if (from.hasNonNull(field)) {
                return from.get(field);
            }
        }
        return JSON.nullNode();
    }

    private Optional<QualifiedName> name(JsonNode input) {
        ObjectNode table = table(input);
        String catalog = table.path("catalog").asText("");
        String schema = table.path("schema").asText("");
        String object = table.path("table").asText("");
        return catalog.isBlank() || schema.isBlank() || object.isBlank()
                ? Optional.empty()
                : Optional.of(new QualifiedName(cluster, catalog, schema, object));
    }

    private static ObjectNode named(QualifiedName name) {
        return JSON.objectNode()
                .put("catalog", name.catalog())
                .put("schema", name.schema())
                .put("table", name.object());
    }
}
