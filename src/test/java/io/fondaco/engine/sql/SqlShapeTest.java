package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlShapeTest {

    @Test
    void theSameQueryWithOtherValuesHasTheSameShape() {
        String shape = shape("SELECT avg(temp) FROM lake.weather.daily WHERE zip = '8001' AND day > DATE '2027-01-01'");

        assertThat(shape).isEqualTo("SELECT avg(temp) FROM lake.weather.daily WHERE zip = ? AND day > date ?");
        assertThat(shape("select AVG( Temp )\n  from lake . weather.daily where ZIP='1' and day > date '1999-01-01'"))
                .isEqualTo(shape);
    }

    @Test
    void noValueIsLeft() {
        String shape = shape("select -- of Meier\n 'Meier', U&'Me\\0069er', X'4D', 12, 1.5, 1e9, true, 12ab /* Meier */"
                + " from t where a in ('Meier', 'Huber') and b like 'M%' limit 17");

        assertThat(shape).doesNotContainIgnoringCase("meier").doesNotContain("Huber", "17", "12", "4D", "true");
        assertThat(shape).isEqualTo("SELECT ?, … FROM t WHERE a IN (?, …) AND b LIKE ? limit ?");
    }

    @Test
    void listsOfRowsAreOne() {
        assertThat(shape("insert into t values (1, 'a'), (2, 'b'), (3, 'c')"))
                .isEqualTo(shape("insert into t values (7, 'x'), (8, 'y')"))
                .isEqualTo("INSERT INTO t VALUES (?, …), …");
    }

    @Test
    void namesInQuotesStay() {
        assertThat(shape("select \"My.Column\" from \"a b\".c")).isEqualTo("SELECT \"My.Column\" FROM \"a b\".c");
    }

    @Test
    void whatIsExecutedIsTheStatementBehindIt() {
        assertThat(SqlShape.of("execute stmt using 'Meier'", "select a from t where b = ?"))
                .contains("SELECT a FROM t WHERE b = ?");
        assertThat(shape("execute immediate 'select a from t where b = ''Meier'''"))
                .isEqualTo("SELECT a FROM t WHERE b = ?");
    }

    @Test
    void aTextThatWasCutTellsNothingBehindAnOpenQuoteOrComment() {
        assertThat(shape("select a from t where b = 'Meier and")).isEqualTo("SELECT a FROM t WHERE b = …");
        assertThat(shape("select a from t /* Meier and")).doesNotContain("eier");
        assertThat(SqlShape.of("'Meier", null)).isEmpty();
        assertThat(SqlShape.of("", null)).isEmpty();
    }

    @Test
    void aLongTextIsShortened() {
        String shape = shape("select " + "a + ".repeat(2_000) + "a from t");

        assertThat(shape).hasSize(SqlShape.LONGEST + 1).endsWith("…");
    }

    private static String shape(String sql) {
        return SqlShape.of(sql, null).orElseThrow();
    }
}
