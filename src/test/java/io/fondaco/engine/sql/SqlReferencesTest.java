package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlReferences.Purpose;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlReferencesTest {

    private static final SqlSession SESSION = new SqlSession(QualifiedName.MAIN_CLUSTER, "lake", "s");

    @Test
    void namesTablesOfJoinsAndSubqueries() {
        assertReads("""
                select * from lake.sales.orders o join "Lake"."Sales"."Customer" c on o.k = c.k
                where o.k in (select k from iceberg.ice.nation) and exists (select 1 from tpch.tiny.region)
                """, "lake.sales.orders", "lake.sales.customer", "iceberg.ice.nation", "tpch.tiny.region");
    }

    @Test
    void completesShortNamesFromTheSession() {
        assertThat(SqlReferences.of(
                                "select * from orders, other.t, memory.default.m",
                                new SqlSession("west", "lake", "sales"))
                        .reads())
                .extracting(QualifiedName::toString)
                .containsExactly("west:lake.sales.orders", "west:lake.other.t", "west:memory.default.m");
    }

    @Test
    void leavesOutNamesThatStayShort() {
        assertThat(SqlReferences.of("select * from orders, sales.orders", new SqlSession("west", null, null))
                        .reads())
                .isEmpty();
    }

    @Test
    void aWithNameHidesATableOnlyAfterItsOwnQuery() {
        assertReads(
                "with orders as (select * from orders) select * from orders, customer",
                "lake.s.orders",
                "lake.s.customer");
        assertReads("with a as (select 1), b as (select * from a) select * from b, lake.s.a", "lake.s.a");
    }

    @Test
    void aRecursiveWithNameHidesATableInItsOwnQueryToo() {
        assertReads("with recursive t(n) as (select 1 union all select n + 1 from t) select * from t");
    }

    @Test
    void aWithNameEndsWithItsQuery() {
        assertReads("select * from (with x as (select 1) select * from x) y, x", "lake.s.x");
    }

    @Test
    void tellsWhatIsWrittenFromWhatIsRead() {
        assertWrites("insert into lake.s.t select * from lake.s.u", "lake.s.t", "lake.s.u");
        assertWrites("delete from lake.s.t where k in (select k from lake.s.u)", "lake.s.t", "lake.s.u");
        assertWrites("update lake.s.t set a = (select max(a) from lake.s.u) where b = 1", "lake.s.t", "lake.s.u");
        assertWrites(
                "merge into lake.s.t using lake.s.u on t.k = u.k when matched then delete", "lake.s.t", "lake.s.u");
        assertReads("create table lake.s.n as select * from lake.s.u", "lake.s.u");
        assertReads("create or replace view lake.s.n as select * from lake.s.u", "lake.s.u");
    }

    @Test
    void looksAndAdministrationNameNothing() {
        assertReads("show tables from lake.s");
        assertReads("describe lake.s.t");
        assertReads("grant select on lake.s.t to user ada");
        assertReads("drop table lake.s.t");
        assertReads("explain select * from lake.s.t");
    }

    @Test
    void tellsWhatAStatementIsFor() {
        assertPurpose(Purpose.LOOK, "explain analyze select 1", "show stats for t", "describe output p", "desc t");
        assertPurpose(Purpose.LOOK, "-- why\rexplain select 1", "execute immediate 'explain select 1'");
        assertPurpose(Purpose.DEFINITION, "create view v as select 1", "refresh materialized view v", "analyze t");
        assertPurpose(Purpose.DEFINITION, "alter table t execute optimize", "prepare p from select 1", "set path a");
        assertPurpose(Purpose.ROWS, "(select 1)", "table t", "values 1", "execute p", "create table t as select 1");
        assertPurpose(Purpose.ROWS, "insert into t values 1", "execute immediate 'select 1'");
        assertPurpose(Purpose.UNKNOWN, "selec 1", "", "select " + "1 + ".repeat(50_000) + "1");
    }

    @Test
    void namesTheFunctionsOfConnectorsThatGiveRows() {
        assertThat(functions("select * from t, table /* ; */ (mysql.system.query(query => 'select 1'))"))
                .containsExactly("mysql.system.query");
        assertThat(functions("insert into t select * from (select * from table(system.query(query => 'x')))"))
                .containsExactly("lake.system.query");
        assertThat(functions("select * from table(sequence(1, 2)), table(system.builtin.sequence(1, 2))"))
                .isEmpty();
    }

    private static List<String> functions(String sql) {
        return SqlReferences.of(sql, SESSION).functions().stream()
                .map(QualifiedName::toString)
                .toList();
    }

    private static void assertPurpose(Purpose purpose, String... statements) {
        for (String sql : statements) {
            assertThat(SqlReferences.of(sql, SESSION).purpose()).as(sql).isEqualTo(purpose);
        }
    }

    @Test
    void looksIntoImmediateStatements() {
        assertReads("execute immediate 'select * from lake.s.t where a = ?' using 1", "lake.s.t");
    }

    @Test
    void whatIsNoSqlNamesNothing() {
        assertReads("selec 1");
        assertReads("");
        assertReads("(".repeat(100_000));
    }

    private static void assertReads(String sql, String... names) {
        SqlReferences found = SqlReferences.of(sql, SESSION);
        assertThat(found.reads()).extracting(QualifiedName::toString).containsExactly(names);
        assertThat(found.writes()).isEmpty();
    }

    private static void assertWrites(String sql, String written, String... names) {
        SqlReferences found = SqlReferences.of(sql, SESSION);
        assertThat(found.writes()).extracting(QualifiedName::toString).containsExactly(written);
        assertThat(found.reads()).extracting(QualifiedName::toString).containsExactlyElementsOf(Arrays.asList(names));
    }
}
