package io.fondaco.export.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fondaco.export.ExportedOrigin;
import io.fondaco.export.ExportedOrigin.SourceColumn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes of what tables are made: one process a table, with all that it is made of, so that what is no longer so is gone
 * after the next call. Atlas wants a query for each process; of many that do the same none is told, and never its text.
 */
final class AtlasProcesses {

    private static final String TABLE = "trino_table";
    private static final String COLUMN = "trino_column";
    private static final String NO_QUERY = "unknown";

    private final JsonGenerator json;

    AtlasProcesses(JsonGenerator json) {
        this.json = json;
    }

    void write(ExportedOrigin origin) throws IOException {
        String table = AtlasNames.table(origin.table());
        String process = AtlasNames.process(table);
        begin("trino_process", process, "Makes " + origin.table().object());
        json.writeStringField("description", origin.told());
        json.writeStringField("queryId", NO_QUERY);
        json.writeNumberField("queryCreateTime", origin.lastSeen().toEpochMilli());
        json.writeNumberField("queryEndTime", origin.lastSeen().toEpochMilli());
        json.writeStringField("queryText", NO_QUERY);
        refer("inputs", TABLE, origin.sources().stream().map(AtlasNames::table).toList());
        refer("outputs", TABLE, List.of(table));
        json.writeEndObject();
        json.writeEndObject();
        for (Map.Entry<String, Set<SourceColumn>> column : origin.columns().entrySet()) {
            column(process, AtlasNames.column(origin.table(), column.getKey()), column);
        }
    }

    private void column(String process, String made, Map.Entry<String, Set<SourceColumn>> column) throws IOException {
        begin("trino_column_lineage", AtlasNames.process(made), "Makes " + column.getKey());
        refer(
                "inputs",
                COLUMN,
                column.getValue().stream()
                        .map(source -> AtlasNames.column(source.table(), source.column()))
                        .toList());
        refer("outputs", COLUMN, List.of(made));
        json.writeEndObject();
        json.writeObjectFieldStart("relationshipAttributes");
        json.writeFieldName("query");
        reference("trino_process", process);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void begin(String type, String qualifiedName, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("typeName", type);
        json.writeStringField("guid", AtlasNames.guid(qualifiedName));
        json.writeObjectFieldStart("attributes");
        json.writeStringField("qualifiedName", qualifiedName);
        json.writeStringField("name", name);
    }

    private void refer(String attribute, String type, List<String> qualifiedNames) throws IOException {
        json.writeArrayFieldStart(attribute);
        for (String name : qualifiedNames) {
            reference(type, name);
        }
        json.writeEndArray();
    }

    private void reference(String type, String qualifiedName) throws IOException {
        json.writeStartObject();
        json.writeStringField("typeName", type);
        json.writeStringField("guid", AtlasNames.guid(qualifiedName));
        json.writeEndObject();
    }
}
