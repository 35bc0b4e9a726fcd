package io.fondaco.usage.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Roll-ups by object become roll-ups by set of objects: counted anew where the records are there, else kept. */
class UsageMigrationTest {

    private static final String A = "00000000-0000-0000-0000-00000000000a";
    private static final String B = "00000000-0000-0000-0000-00000000000b";

    String url() throws Exception {
        return "jdbc:h2:mem:usage-migration;MODE=PostgreSQL;DB_CLOSE_DELAY=-1";
    }

    String user() {
        return "sa";
    }

    @Test
    void daysWithAllTheirRecordsAreCountedAnewAndOthersKept() throws Exception {
        migrateTo("40?");
        try (Connection database = DriverManager.getConnection(url(), user(), "")) {
            object(database, A, "a_1");
            object(database, B, "b");
            query(database, "both", "2026-11-20 23:59:59+00", "SELECT", null, null);
            query(database, "view", "2026-11-20 12:00:00+00", "DATA_DEFINITION", "CREATE VIEW", null);
            query(database, "self", "2026-11-20 00:00:00+00", "INSERT", "INSERT", "a_1");
            table(database, "both", 0, "a_1");
            table(database, "both", 1, "b");
            table(database, "view", 0, "a_1");
            table(database, "self", 0, "a_1");
            day(database, A, "2026-11-20", 3);
            day(database, B, "2026-11-20", 1);
            day(database, A, "2026-11-10", 5);
            run(database, "insert into query_unfolded select query_id from query_record where query_id = 'none'");

            migrateTo("41");

            assertThat(rows(database, "select query_id from query_unfolded order by 1"))
                    .containsExactly("both", "self");
            assertThat(rows(database, "select query_id from query_record where kind = 'DEFINITION'"))
                    .containsExactly("view");
            assertThat(rows(database, "select query_id from query_table where use_role = 'WRITTEN'"))
                    .containsExactly("self");
            for (String table : List.of("usage_day", "consumer_day", "failure_day", "through_day")) {
                assertThat(rows(database, "select distinct cast(set_id as varchar) from " + table))
                        .as(table)
                        .containsExactly(A);
                assertThat(rows(database, "select cast(used_on as varchar) from " + table))
                        .as(table)
                        .containsExactly("2026-11-10");
            }
            assertThat(rows(database, "select column_uses from column_day")).containsExactly("{\"zip\":1}");
            assertThat(rows(database, "select column_uses from consumer_columns"))
                    .containsExactly("{\"zip\":1}");
            assertThat(rows(database, "select cast(object_id as varchar) from used_set where set_id = object_id"))
                    .containsExactlyInAnyOrder(A, B);
        }
    }

    private void migrateTo(String version) throws Exception {
        Flyway.configure().dataSource(url(), user(), "").target(version).load().migrate();
    }

    private static void object(Connection database, String id, String name) throws SQLException {
        run(
                database,
                "insert into used_object (id, cluster, catalog_name, schema_name, object_name) values ('" + id
                        + "', 'main', 'lake', 's', '" + name + "')");
    }

    private static void query(Connection database, String id, String ended, String type, String update, String output)
            throws SQLException {
        String written = output == null
                ? "null"
                : "'{\"object\":{\"cluster\":\"main\",\"catalog\":\"lake\",\"schema\":\"s\",\"object\":\"" + output
                        + "\"},\"columns\":[]}'";
        run(database, """
                insert into query_record (query_id, kind, user_name, person, client_tags, query_type, update_type,
                    sql_text, state, created_at, ended_at, received_at, wall_millis, cpu_millis, queued_millis,
                    planning_millis, execution_millis, physical_input_bytes, physical_input_rows, output_rows,
                    written_rows, peak_memory_bytes, output_table)
                values ('%1$s', 'USE', 'ada', 'ada', '[]', '%3$s', %4$s, 'select', 'FINISHED', timestamp with time zone
                    '%2$s', timestamp with time zone '%2$s', timestamp with time zone '%2$s',
                    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, %5$s)
                """.formatted(id, ended, type, update == null ? "null" : "'" + update + "'", written));
    }

    private static void table(Connection database, String query, int position, String object) throws SQLException {
        run(database, """
                insert into query_table (query_id, position, cluster, catalog_name, schema_name, object_name, use_role,
                    through, column_names)
                values ('%s', %d, 'main', 'lake', 's', '%s', 'DIRECT', '[]', '[]')
                """.formatted(query, position, object));
    }

    private static void day(Connection database, String object, String day, int finished) throws SQLException {
        run(database, """
                insert into usage_day values ('%1$s', '%2$s', %3$d, 0, 10, 10, 10, 10, '', '{"zip":1}');
                insert into consumer_day (object_id, used_on, person, service, finished, failed, wall_millis,
                    column_uses) values ('%1$s', '%2$s', 'ada', false, %3$d, 0, 10, '{"zip":1}');
                insert into failure_day values ('%1$s', '%2$s', 'X', 'ada', 1, current_timestamp);
                insert into through_day values ('%1$s', '%4$s', '%2$s', 1, 0)
                """.formatted(object, day, finished, B));
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String one : sql.split(";\n", -1)) {
                statement.execute(one);
            }
        }
    }

    private static List<String> rows(Connection database, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
