package io.fondaco.export.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.export.ExportedTable;
import io.fondaco.export.WrittenNames;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes entities, each after those that it lies in. They point at each other by ids that Atlas takes for those of
 * this one call, since they begin with a hyphen; what it keeps them by is the qualified name, so that the same call
 * again changes entities instead of adding others.
 */
final class AtlasEntities {

    /** Atlas wants a connector for each catalog, which Trino tells nobody but its administrators. */
    private static final String NO_CONNECTOR = "unknown";

    private final JsonGenerator json;
    private final WrittenNames written = new WrittenNames();
    private String instance = "";
    private String catalog = "";
    private String schema = "";

    AtlasEntities(JsonGenerator json) {
        this.json = json;
    }

    /** Tables come in the order of their names, so what they lie in is new when it is another than before. */
    void write(ExportedTable table) throws IOException {
        place(table.object());
        table(table);
        written.add(table.object());
        for (ExportedTable.Column column : table.columns()) {
            column(table.object(), column);
            written.add(table.object(), column.name());
        }
    }

    /** Which tables and columns there are. */
    WrittenNames written() {
        return written;
    }

    private void place(QualifiedName object) throws IOException {
        if (!instance.equals(AtlasNames.instance(object))) {
            instance = AtlasNames.instance(object);
            begin("trino_instance", instance, object.cluster());
            end();
        }
        if (!catalog.equals(AtlasNames.catalog(object))) {
            catalog = AtlasNames.catalog(object);
            begin("trino_catalog", catalog, object.catalog());
            json.writeStringField("connectorType", NO_CONNECTOR);
            endIn("instance", "trino_instance", instance);
        }
        if (!schema.equals(AtlasNames.schema(object))) {
            schema = AtlasNames.schema(object);
            begin("trino_schema", schema, object.schema());
            endIn("catalog", "trino_catalog", catalog);
        }
    }

    private void table(ExportedTable table) throws IOException {
        begin("trino_table", AtlasNames.table(table.object()), table.object().object());
        text("displayName", table.title());
        text("description", table.description());
        text("comment", table.description());
        text("owner", table.product().team());
        text("table_type", table.kind());
        json.writeObjectFieldStart("parameters");
        for (Map.Entry<String, String> parameter : parameters(table).entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue());
        }
        json.writeEndObject();
        endIn("trinoschema", "trino_schema", schema);
    }

    private static Map<String, String> parameters(ExportedTable table) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("dataProduct", table.product().path());
        parameters.put("dataProductName", table.product().name());
        parameters.put("dataProductVersion", table.product().version());
        parameters.put("dataProductStatus", table.product().status());
        parameters.put("domain", table.product().domain());
        if (table.quality().lastAt() != null) {
            parameters.put("dataProductQuality", table.quality().worst().words().toLowerCase(Locale.ROOT));
            parameters.put(
                    "dataProductQualityCheckedAt", table.quality().lastAt().toString());
        }
        if (!table.tags().isEmpty()) {
            parameters.put(
                    "tags", String.join(",", table.tags().stream().sorted().toList()));
        }
        return parameters;
    }

    private void column(QualifiedName object, ExportedTable.Column column) throws IOException {
        begin("trino_column", AtlasNames.column(object, column.name()), column.name());
        text("data_type", column.type());
        json.writeNumberField("ordinal_position", column.position());
        text("comment", column.meaning());
        json.writeBooleanField("is_nullable", !column.required());
        json.writeBooleanField("isPrimaryKey", column.primaryKey());
        endIn("table", "trino_table", AtlasNames.table(object));
    }

    private void begin(String type, String qualifiedName, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("typeName", type);
        json.writeStringField("guid", AtlasNames.guid(qualifiedName));
        json.writeObjectFieldStart("attributes");
        json.writeStringField("qualifiedName", qualifiedName);
        json.writeStringField("name", name);
    }

    private void text(String attribute, @Nullable String value) throws IOException {
        if (value != null && !value.isBlank()) {
            json.writeStringField(attribute, value);
        }
    }

    private void end() throws IOException {
        json.writeEndObject();
        json.writeEndObject();
    }

    private void endIn(String relationship, String type, String qualifiedName) throws IOException {
        json.writeEndObject();
        json.writeObjectFieldStart("relationshipAttributes");
        json.writeObjectFieldStart(relationship);
        json.writeStringField("typeName", type);
        json.writeStringField("guid", AtlasNames.guid(qualifiedName));
        json.writeEndObject();
        end();
    }
}
