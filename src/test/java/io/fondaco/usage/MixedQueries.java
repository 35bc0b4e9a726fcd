package io.fondaco.usage;

import io.fondaco.testing.TrinoForTests;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries of all kinds, each with what it is of the product: written down here by hand, and not worked out by the portal. */
final class MixedQueries {

    /** By which they are known. */
    static final String SOURCE = "mixed-queries";

    static final String VIEW = "lake.weather.daily_temperatures";
    static final String NESTED = "lake.weather.mixed_nested";

    /** People with access to the product, a service, two who may write elsewhere; the last one has no access. */
    private static final List<String> READERS = List.of("mia", "noah", "olga", "paul", "quinn", "rosa", "svc-mixed");

    private static final List<String> WRITERS = List.of("pub_mixed_a", "pub_mixed_b");
    private static final String STRANGER = "zoe";

    static final List<String> MADE_BEFORE = madeBefore();

    /** Who may ask, how it ends, and what it counts for. */
    private record Kind(
            List<String> users, String sql, String error, Set<String> columns, boolean counts, String through) {}

    private static final String LONG = "SELECT l.comment FROM tpch.sf100.lineitem l CROSS JOIN " + VIEW;

    private static final List<Kind> KINDS = List.of(
            reads("SELECT zip, max(day) FROM " + VIEW + " GROUP BY zip", "zip", "day"),
            reads("SELECT a.zip FROM " + VIEW + " a JOIN " + VIEW + " b ON a.zip = b.zip", "zip"),
            reads("SELECT zip FROM " + VIEW + " UNION SELECT zip FROM " + VIEW, "zip"),
            new Kind(READERS, "SELECT zip FROM " + NESTED, "", Set.of(), false, NESTED),
            reads("SELECT v.day FROM " + VIEW + " v JOIN tpch.tiny.nation n ON n.name = v.zip", "day", "zip"),
            reads("WITH w AS (SELECT zip z FROM " + VIEW + ") SELECT count(z) FROM w", "zip"),
            reads("TABLE " + VIEW, "zip", "day", "celsius"),
            reads("SELECT count(*) FROM tpch.tiny.nation WHERE name IN (SELECT zip FROM " + VIEW + ")", "zip"),
            reads("EXECUTE IMMEDIATE 'SELECT day FROM " + VIEW + "'", "day"),
            reads("PREPARE mixed FROM SELECT celsius FROM " + VIEW + ";EXECUTE mixed", "celsius"),
            reads("SELECT zip FROM " + VIEW + " WHERE zip IN (" + manyValues() + ")", "zip"),
            reads(
                    "SELECT /* FROM lake.nowhere.else */ \"zip\" -- at last\n FROM \"lake\".\"weather\".\"daily_temperatures\"",
                    "zip"),
            writes("CREATE TABLE memory.default.mixed_%d AS SELECT zip FROM " + VIEW, "zip"),
            writes("INSERT INTO memory.default.mixed_sink SELECT zip FROM " + VIEW, "zip"),
            writes(
                    "MERGE INTO iceberg.mixed.target t USING (SELECT zip FROM " + VIEW + ") s ON t.zip = s.zip"
                            + " WHEN MATCHED THEN UPDATE SET zip = s.zip",
                    "zip"),
            writes(
                    "SELECT v.day FROM " + VIEW + " v JOIN memory.default.\"gr\u00f6\u00dfe.tag\" g ON g.zip = v.zip",
                    "day",
                    "zip"),
            writes("SELECT v.day FROM " + VIEW + " v JOIN iceberg.mixed.names n ON n.name = v.zip", "day", "zip"),
            fails(READERS, "COLUMN_NOT_FOUND", "SELECT celsios FROM " + VIEW),
            fails(READERS, "DIVISION_BY_ZERO", "SELECT 1 / (length(zip) - length(zip)) FROM " + VIEW),
            fails(READERS, "FUNCTION_NOT_FOUND", "SELECT no_such(zip) FROM " + VIEW),
            fails(List.of(STRANGER), "PERMISSION_DENIED", "SELECT zip FROM " + VIEW),
            fails(READERS, "USER_CANCELED", LONG),
            fails(
                    READERS,
                    "EXCEEDED_TIME_LIMIT",
                    "SELECT count(*) FROM (" + LONG + ") WHERE comment LIKE '%%x%%y%%z%%'"),
            nothing("", "SHOW COLUMNS FROM " + VIEW),
            nothing("", "DESCRIBE " + VIEW),
            nothing("", "EXPLAIN SELECT zip FROM " + VIEW),
            nothing("", "EXPLAIN ANALYZE SELECT zip FROM " + VIEW),
            nothing("SYNTAX_ERROR", "SELEC zip FROM " + VIEW),
            nothing("", "SELECT count(*) FROM tpch.tiny.nation"),
            nothing("TABLE_NOT_FOUND", "SELECT zip FROM lake.weather.daily_temperature"));

    private MixedQueries() {}

    /** One query that somebody asked. */
    record Asked(String user, String sql, String error, Set<String> columns, boolean counts, String through) {

        /** How many queries Trino makes of it. */
        int events() {
            return sql.startsWith("PREPARE") ? 2 : 1;
        }

        boolean failed() {
            return !error.isEmpty();
        }

        boolean byService() {
            return user.startsWith("svc-");
        }

        /** Asks it, and fails where it does not end as it should. */
        void run() {
            String ended = "";
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String each : sql.split(";", -1)) {
                    read(statement, each);
                }
            } catch (SQLException e) {
                ended = e.getMessage();
            }
            boolean cancels = error.equals("USER_CANCELED");
            if (ended.isEmpty() != (error.isEmpty() || cancels)) {
                throw new IllegalStateException(sql + ": " + ended);
            }
        }

        private void read(Statement statement, String each) throws SQLException {
            if (!statement.execute(each)) {
                return;
            }
            try (ResultSet rows = statement.getResultSet()) {
                // Who closes a result before its end cancels the query.
                while (rows.next() && !error.equals("USER_CANCELED")) {
                    rows.getObject(1);
                }
            }
        }

        private Connection connect() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("source", SOURCE);
            if (error.equals("EXCEEDED_TIME_LIMIT")) {
                properties.setProperty("sessionProperties", "query_max_run_time:1s");
            }
            return DriverManager.getConnection(TrinoForTests.server().jdbcUrl(), properties);
        }
    }

    /** So many, of each kind in turn, by each of its people in turn. */
    static List<Asked> list(int size) {
        List<Asked> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Kind kind = KINDS.get(i % KINDS.size());
            String user = kind.users().get((i / KINDS.size() + i) % kind.users().size());
            String sql = kind.sql().replace("%d", Integer.toString(i)).replace("%%", "%");
            list.add(new Asked(user, sql, kind.error(), kind.columns(), kind.counts(), kind.through()));
        }
        return list;
    }

    private static Kind reads(String sql, String... columns) {
        return new Kind(READERS, sql, "", Set.of(columns), true, "");
    }

    private static Kind writes(String sql, String... columns) {
        return new Kind(WRITERS, sql, "", Set.of(columns), true, "");
    }

    private static Kind fails(List<String> users, String error, String sql) {
        return new Kind(users, sql, error, Set.of(), true, "");
    }

    private static Kind nothing(String error, String sql) {
        return new Kind(READERS, sql, error, Set.of(), false, "");
    }

    private static String manyValues() {
        return IntStream.range(0, 20_000).mapToObj(each -> "'" + each + "'").collect(Collectors.joining(","));
    }

    private static List<String> madeBefore() {
        List<String> statements = new ArrayList<>(List.of(
                "CREATE SCHEMA IF NOT EXISTS lake.weather_raw",
                "CREATE SCHEMA IF NOT EXISTS lake.weather",
                "CREATE TABLE IF NOT EXISTS lake.weather_raw.readings AS"
                        + " SELECT '1010' zip, DATE '2026-11-01' day, 3.5 celsius",
                "CREATE OR REPLACE VIEW " + VIEW + " SECURITY DEFINER AS"
                        + " SELECT zip, day, celsius FROM lake.weather_raw.readings",
                "CREATE OR REPLACE VIEW " + NESTED + " SECURITY DEFINER AS SELECT zip FROM " + VIEW,
                "CREATE TABLE IF NOT EXISTS memory.default.mixed_sink (zip varchar)",
                "CREATE TABLE IF NOT EXISTS memory.default.\"gr\u00f6\u00dfe.tag\" AS SELECT '1010' zip",
                "CREATE SCHEMA IF NOT EXISTS iceberg.mixed",
                "CREATE TABLE IF NOT EXISTS iceberg.mixed.target AS SELECT '1010' zip",
                "CREATE TABLE IF NOT EXISTS iceberg.mixed.nation AS SELECT name FROM tpch.tiny.nation",
                "CREATE MATERIALIZED VIEW IF NOT EXISTS iceberg.mixed.names AS SELECT name FROM iceberg.mixed.nation"));
        for (String user : READERS) {
            statements.add("GRANT SELECT ON " + VIEW + " TO USER \"" + user + "\"");
            statements.add("GRANT SELECT ON " + NESTED + " TO USER \"" + user + "\"");
        }
        WRITERS.forEach(user -> statements.add("GRANT SELECT ON " + VIEW + " TO USER \"" + user + "\""));
        return statements;
    }
}
