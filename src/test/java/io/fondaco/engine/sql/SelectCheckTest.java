package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SelectCheck.Flaw;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to read what nobody gave away, and the sentence that refuses it. */
class SelectCheckTest {

    private static final QualifiedName ORDERS = new QualifiedName("lake", "shop", "orders");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM lake.shop.orders",
                "select id from LAKE.\"Shop\".\"ORDERS\"",
                "TABLE lake.shop.orders",
                "WITH o AS (SELECT * FROM lake.shop.orders) SELECT id FROM o UNION ALL SELECT id FROM O",
                "SELECT 1 WHERE EXISTS (SELECT 1 FROM lake.shop.orders)",
                "SELECT (SELECT max(id) FROM lake.shop.orders) AS newest",
                "SELECT * FROM (VALUES 1, 2) v (n) JOIN lake.shop.orders o ON o.id = v.n",
                "SELECT id FROM (VALUES 1) v CROSS JOIN LATERAL (SELECT id FROM lake.shop.orders)",
                "SELECT * FROM TABLE(exclude_columns(input => TABLE(lake.shop.orders), columns => DESCRIPTOR(id)))",
                "SELECT transform(ARRAY[1], x -> x + (SELECT count(*) FROM lake.shop.orders))",
                "SELECT array_agg(n ORDER BY (SELECT max(id) FROM lake.shop.orders)) FROM (VALUES 1) v (n)",
                "SELECT count(*) FROM (VALUES 1) v (n) GROUP BY ROLLUP ((SELECT max(id) FROM lake.shop.orders))",
                "SELECT count(*) FROM (VALUES 1) v (n) GROUP BY CUBE (n, (SELECT max(id) FROM lake.shop.orders))",
                "SELECT count(*) FROM (VALUES 1) v (n)"
                        + " GROUP BY GROUPING SETS ((n), (n, (SELECT max(id) FROM lake.shop.orders)))",
                "-- by day\nSELECT id FROM lake.shop.orders -- all of them"
            })
    void oneSelectMayBePublishedAndNamesWhatItReads(String sql) {
        SelectCheck check = SelectCheck.of(sql, QualifiedName.MAIN_CLUSTER);

        assertThat(check.flaws()).isEmpty();
        assertThat(check.reads()).containsOnlyKeys(ORDERS);
    }

    @Test
    void aSelectOfNothingMayBePublished() {
        assertThat(SelectCheck.of("VALUES 1, 2", "main")).isEqualTo(new SelectCheck(List.of(), List.of(), Map.of()));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("DELETE FROM lake.shop.orders", "1:1 Only one SELECT can be published"),
                Arguments.of("CREATE VIEW lake.shop.v AS SELECT 1 AS a", "1:1 Only one SELECT can be published"),
                Arguments.of("EXPLAIN SELECT 1", "1:1 Only one SELECT can be published"),
                Arguments.of("SELECT 1;", "1:9 The query ends with a semicolon"),
                Arguments.of("SELECT 1; DROP TABLE lake.shop.orders", "1:9 This is not one SELECT that Trino can read"),
                Arguments.of("SELEC 1", "1:1 This is not one SELECT that Trino can read"),
                Arguments.of("SELECT *\nFROM orders", "2:6 orders is not a full name"),
                Arguments.of("SELECT * FROM shop.orders", "1:15 shop.orders is not a full name"),
                Arguments.of("SELECT * FROM \"lake.shop.orders\"", "1:15 lake.shop.orders is not a full name"),
                Arguments.of(
                        "SELECT * FROM lake.information_schema.tables", "1:15 lake.information_schema.tables shows"),
                Arguments.of("SELECT * FROM lake.\"INFORMATION_SCHEMA\".tables", "1:15 lake.information_schema.tables"),
                Arguments.of(
                        "SELECT * FROM System.runtime.queries", "1:15 system.runtime.queries is about Trino itself"),
                Arguments.of("SELECT * FROM \"SYSTEM\".metadata.catalogs", "1:15 system.metadata.catalogs is about"),
                Arguments.of(
                        "SELECT * FROM lake.shop.\"orders$files\"", "1:15 lake.shop.orders$files is a hidden table"),
                Arguments.of(
                        "SELECT * FROM lake.shop.\"Orders$Snapshots\"", "1:15 lake.shop.orders$snapshots is a hidden"),
                Arguments.of(
                        "SELECT * FROM lake.shop.orders FOR VERSION AS OF 3",
                        "1:15 lake.shop.orders is read as it was"),
                Arguments.of(
                        "SELECT * FROM lake.shop.orders FOR TIMESTAMP AS OF TIMESTAMP '2026-01-01 00:00:00 UTC'",
                        "1:15 lake.shop.orders is read as it was"),
                Arguments.of(
                        "SELECT * FROM TABLE(mysql.system.query(query => 'SELECT 1'))",
                        "1:21 The table function mysql.system.query can read"),
                Arguments.of(
                        "SELECT * FROM TABLE(\"MySQL\".\"SYSTEM\".\"Query\"(query => 'SELECT 1'))",
                        "1:21 The table function mysql.system.query can read"),
                Arguments.of(
                        "SELECT * FROM TABLE(query(query => 'SELECT 1'))", "1:21 The table function query can read"),
                Arguments.of(
                        "SELECT * FROM TABLE(iceberg.system.table_changes('s', 't', 1, 2))",
                        "1:21 The table function iceberg.system.table_changes can read"),
                Arguments.of(
                        "WITH x AS (SELECT * FROM (SELECT * FROM TABLE(pg.system.query(query => 'x')))) SELECT * FROM x",
                        "1:47 The table function pg.system.query can read"),
                Arguments.of(
                        "WITH FUNCTION f() RETURNS bigint RETURN 1 SELECT f()",
                        "1:6 A published query defines no functions"),
                Arguments.of(
                        "WITH SESSION query_max_run_time = '1h' SELECT 1",
                        "A published query sets nothing for its session"),
                Arguments.of(
                        "WITH orders AS (SELECT 1 AS id) SELECT * FROM orders JOIN shop.orders o ON true",
                        "1:59 shop.orders is not a full name"),
                Arguments.of(
                        "WITH orders AS (SELECT * FROM orders) SELECT * FROM orders",
                        "1:31 orders is not a full name"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatMayNotBePublishedIsRefusedAtItsPlace(String sql, String expected) {
        SelectCheck check = SelectCheck.of(sql, QualifiedName.MAIN_CLUSTER);

        assertThat(check.flaws())
                .extracting(flaw -> flaw.place() + " " + flaw.sentence())
                .hasSize(1)
                .first()
                .asString()
                .contains(expected)
                .endsWith(".");
    }

    @Test
    void everyFlawIsToldInTheOrderOfTheText() {
        SelectCheck check = SelectCheck.of("SELECT * FROM a,\n system.runtime.nodes,\n lake.shop.\"t$files\"", "main");

        assertThat(check.flaws())
                .extracting(Flaw::place)
                .extracting(SqlPlace::line)
                .containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT current_user AS me", "SELECT * FROM lake.shop.orders WHERE clerk = CURRENT_USER"})
    void whoReadsIsWarnedOf(String sql) {
        SelectCheck check = SelectCheck.of(sql, QualifiedName.MAIN_CLUSTER);

        assertThat(check.flaws()).isEmpty();
        assertThat(check.warnings())
                .extracting(Flaw::sentence)
                .containsExactly("current_user is whoever reads the view: each reader may see other rows.");
    }

    @Test
    void aQueryThatIsNestedTooDeepIsRefusedBeforeTheParserTakesItsTime() {
        String sql = "SELECT " + "(".repeat(101) + "1" + ")".repeat(101);

        assertThat(SelectCheck.of(sql, "main").flaws())
                .extracting(Flaw::sentence)
                .containsExactly("The query is nested deeper than 100 brackets.");
    }
}
