package io.fondaco.usage.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The floor of the intake: walks through each body once, keeps texts and numbers of the parts that are stored, and
 * inserts rows in batches over JDBC, into copies of the tables with all their indexes. It decides nothing.
 */
final class PlainIntake {

    private static final int CHUNK = 100;
    private static final List<String> TABLES = List.of("query_record", "query_table", "query_unfolded");
    private static final Set<String> PARTS = Set.of("metadata", "context", "statistics");

    private final Connection connection;
    private final EventBodies bodies;
    private final JsonFactory factory = new JsonFactory();

    PlainIntake(Connection connection, EventBodies bodies) throws SQLException {
        this.connection = connection;
        this.bodies = bodies;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema floor");
            for (String table : TABLES) {
                statement.execute("create table floor." + table + " (like public." + table + " including all)");
            }
        }
        connection.commit();
    }

    /** Takes so many bodies. */
    void take(int count) throws IOException, SQLException {
        try (PreparedStatement records = connection.prepareStatement("""
                        insert into floor.query_record (query_id, kind, user_name, person, original_user, principal,
                            source, client_tags, query_type, session_catalog, session_schema, sql_text, state,
                            created_at, started_at, ended_at, received_at, wall_millis, cpu_millis, queued_millis,
                            planning_millis, execution_millis, physical_input_bytes, physical_input_rows, output_rows,
                            written_rows, peak_memory_bytes)
                        values (?, 'USE', ?, ?, ?, ?, ?, '[]', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
                PreparedStatement tables = connection.prepareStatement("""
                        insert into floor.query_table (query_id, position, catalog_name, schema_name, object_name,
                            use_role, through, column_names)
                        values (?, ?, ?, ?, ?, 'DIRECT', '[]', ?)
                        """);
                PreparedStatement unfolded =
                        connection.prepareStatement("insert into floor.query_unfolded (query_id) values (?)")) {
            for (int i = 1; i <= count; i++) {
                Event event = parse(bodies.next());
                record(records, event);
                tables(tables, event);
                unfolded.setString(1, event.text("queryId"));
                unfolded.addBatch();
                if (i % CHUNK == 0 || i == count) {
                    records.executeBatch();
                    tables.executeBatch();
                    unfolded.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** What was kept of a body: scalar fields by name, and each table with its fields and columns. */
    private record Event(Map<String, String> fields, List<Map<String, String>> tables) {

        String text(String name) {
            return fields.get(name);
        }

        Timestamp time(String name) {
            return Timestamp.from(Instant.parse(fields.get(name)));
        }

        long number(String name) {
            return Math.round(Double.parseDouble(fields.getOrDefault(name, "0")));
        }
    }

    private Event parse(byte[] body) throws IOException {
        Event event = new Event(new HashMap<>(), new ArrayList<>());
        try (JsonParser json = factory.createParser(body)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (PARTS.contains(name)) {
                    part(json, event);
                } else {
                    keep(json, name, event.fields());
                }
            }
        }
        return event;
    }

    private static void part(JsonParser json, Event event) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("tables")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    event.tables().add(table(json));
                }
            } else {
                keep(json, name, event.fields());
            }
        }
    }

    private static Map<String, String> table(JsonParser json) throws IOException {
        Map<String, String> table = new HashMap<>();
        List<String> columns = new ArrayList<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("columns")) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    if (json.currentToken() == JsonToken.FIELD_NAME
                            && json.currentName().equals("column")) {
                        columns.add(json.nextTextValue());
                    }
                }
            } else {
                keep(json, name, table);
            }
        }
        table.put("columns", String.join(",", columns));
        return table;
    }

    private static void keep(JsonParser json, String name, Map<String, String> fields) throws IOException {
        // The plans are texts, too: not read where they are not asked for.
        if (json.currentToken().isScalarValue() && !name.endsWith("lan")) {
            fields.put(name, json.getText());
        } else {
            json.skipChildren();
        }
    }

    private static void record(PreparedStatement insert, Event event) throws SQLException {
        int place = 1;
        for (String name : List.of(
                "queryId",
                "user",
                "user",
                "originalUser",
                "principal",
                "source",
                "queryType",
                "catalog",
                "schema",
                "query",
                "queryState")) {
            insert.setString(place++, event.text(name));
        }
        for (String name : List.of("createTime", "createTime", "endTime", "endTime")) {
            insert.setTimestamp(place++, event.time(name));
        }
        for (String name : List.of(
                "wallTime",
                "cpuTime",
                "queuedTime",
                "planningTime",
                "executionTime",
                "physicalInputBytes",
                "physicalInputRows",
                "outputRows",
                "writtenRows",
                "peakUserMemoryBytes")) {
            insert.setLong(place++, event.number(name));
        }
        insert.addBatch();
    }

    private static void tables(PreparedStatement insert, Event event) throws SQLException {
        for (int position = 0; position < event.tables().size(); position++) {
            Map<String, String> table = event.tables().get(position);
            insert.setString(1, event.text("queryId"));
            insert.setInt(2, position);
            insert.setString(3, table.get("catalog"));
            insert.setString(4, table.get("schema"));
            insert.setString(5, table.get("table"));
            insert.setString(6, table.get("columns"));
            insert.addBatch();
        }
    }
}
