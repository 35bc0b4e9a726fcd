package io.fondaco.usage.pull;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A table of the MySQL event listener in a database of its own, as its plugin makes and fills it. */
final class HistoryDatabase {

    private static final String URL = "jdbc:h2:mem:pulled;NON_KEYWORDS=USER;DB_CLOSE_DELAY=-1";
    private static final String TABLE = """
            create table if not exists trino_queries (query_id varchar(255) primary key, query clob not null,
                update_type varchar(255), prepared_query clob, query_state varchar(255) not null, plan clob,
                user varchar(255) not null, principal varchar(255), client_tags_json clob not null,
                source varchar(255), catalog varchar(255), schema varchar(255), environment varchar(255) not null,
                query_type varchar(255), inputs_json clob not null, output_json clob, error_code varchar(255),
                error_type varchar(255), failure_message clob, cpu_time_millis bigint not null,
                wall_time_millis bigint not null, physical_input_bytes bigint not null)
            """;

    /** That table, one that is not there, and the smallest pages. */
    static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("fondaco.usage.pull.listener.kind", "mysql-event-listener"),
            Map.entry("fondaco.usage.pull.listener.jdbc-url", URL),
            Map.entry("fondaco.usage.pull.listener.table", "TRINO_QUERIES"),
            Map.entry("fondaco.usage.pull.listener.environment", "test"),
            Map.entry("fondaco.usage.pull.listener.every", "1s"),
            Map.entry("fondaco.usage.pull.listener.page", "2"),
            Map.entry("fondaco.usage.pull.broken.kind", "history-table"),
            Map.entry("fondaco.usage.pull.broken.jdbc-url", URL),
            Map.entry("fondaco.usage.pull.broken.every", "1s"),
            Map.entry("fondaco.usage.pull.broken.table", "NOT_THERE"));

    /** The portal that pulls from these. */
    public static class Pulled implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(SOURCES);
            settings.put("quarkus.datasource.jdbc.url", "jdbc:h2:mem:pulling;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
            return settings;
        }
    }

    private HistoryDatabase() {}

    static void empty() throws SQLException {
        try (Connection database = DriverManager.getConnection(URL)) {
            database.createStatement().execute("drop table if exists trino_queries");
            database.createStatement().execute(TABLE);
        }
    }

    /** What differs between rows; the rest is as usual. */
    record Row(String id, String user, String sql, String inputs, String error, String environment) {

        static Row of(String id, String user, String sql, String inputs) {
            return new Row(id, user, sql, inputs, "", "test");
        }

        Row failed(String name) {
            return new Row(id, user, sql, inputs, name, environment);
        }

        Row in(String other) {
            return new Row(id, user, sql, inputs, error, other);
        }

        void write() throws SQLException {
            try (Connection database = DriverManager.getConnection(URL);
                    PreparedStatement insert = database.prepareStatement("insert into trino_queries (query_id, query,"
                            + " query_state, user, client_tags_json, source, catalog, schema, environment, query_type,"
                            + " inputs_json, error_code, cpu_time_millis, wall_time_millis, physical_input_bytes)"
                            + " values (?, ?, ?, ?, '[\"nightly\"]', 'cli', 'lake', 'weather', ?, 'SELECT', ?, ?, 40,"
                            + " 1500, 2048)")) {
                insert.setString(1, id);
                insert.setString(2, sql);
                insert.setString(3, error.isEmpty() ? "FINISHED" : "FAILED");
                insert.setString(4, user);
                insert.setString(5, environment);
                insert.setString(6, inputs);
                insert.setString(7, error.isEmpty() ? null : error);
                insert.executeUpdate();
            }
        }
    }
}
