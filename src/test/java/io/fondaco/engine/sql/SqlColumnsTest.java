package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlColumnsTest {

    private static final QualifiedName T = QualifiedName.parse("lake.s.t");

    @Test
    void aColumnIsMentionedByItsName() {
        SqlColumns columns = SqlColumns.of("select a.\"Zip\", count(*) from t a join u using (key) where a.day > 1");
        assertThat(columns.mentions(T, "zip")).isTrue();
        assertThat(columns.mentions(T, "day")).isTrue();
        assertThat(columns.mentions(T, "key")).isTrue();
        assertThat(columns.mentions(T, "celsius")).isFalse();
    }

    @Test
    void aStarMentionsTheColumnsOfItsOwnTables() {
        assertThat(mentionsAll("select * from t")).isTrue();
        assertThat(mentionsAll("table s.t")).isTrue();
        assertThat(mentionsAll("select x.* from u join s.t x on true")).isTrue();
        assertThat(mentionsAll("select t.* from lake.s.t")).isTrue();
        assertThat(mentionsAll("select u.* from u join t on true")).isFalse();
        assertThat(mentionsAll("with x as (select zip from t) select * from x")).isFalse();
        assertThat(mentionsAll("select * from (select zip from t) x")).isFalse();
        assertThat(mentionsAll("select count(*) from t")).isFalse();
    }

    @Test
    void whatCannotBeToldIsTakenAsMentioned() {
        assertThat(mentionsAll("no sql")).isTrue();
        assertThat(mentionsAll("select a from t as x (a, b)")).isTrue();
        assertThat(mentionsAll("execute immediate 'select * from t'")).isTrue();
        assertThat(mentionsAll("execute immediate 'select zip from t'")).isFalse();
    }

    @Test
    void namesInRules() {
        assertThat(SqlColumns.inExpressions(List.of("region = 'CH'", "concat('*', \"Name\")", "no expression (")))
                .containsExactlyInAnyOrder("region", "name");
    }

    private static boolean mentionsAll(String sql) {
        return SqlColumns.of(sql).mentions(T, "whatever");
    }
}
