package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlLineage.Source;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlLineageTest {

    private static final String ONE_TABLE = "SELECT zip AS zip_code, round(avg(t.celsius), 1) AS warm, 1 AS one"
            + " FROM lake.raw.readings t WHERE quality = 'OK' GROUP BY zip";

    @Test
    void columnsOfOneTableNeedNoNameOfIt() {
        assertKnown(ONE_TABLE, "zip_code", "lake.raw.readings.zip");
        assertKnown(ONE_TABLE, "WARM", "lake.raw.readings.celsius");
        assertKnown(ONE_TABLE, "one");
        assertThat(of(ONE_TABLE, "quality")).isEmpty();
        assertThat(SqlLineage.of(ONE_TABLE, session()).reads())
                .containsExactly(new QualifiedName("lake", "raw", "readings"));
    }

    @Test
    void besideTwoTablesABareNameIsLeftOpen() {
        String query = "SELECT a.x, y, a.x + b.z AS both FROM lake.s.one a JOIN lake.s.two b ON a.id = b.id";

        assertKnown(query, "x", "lake.s.one.x");
        assertKnown(query, "both", "lake.s.one.x", "lake.s.two.z");
        assertThat(of(query, "y")).isEmpty();
    }

    @Test
    void itFollowsSubqueriesAndNamesOfWith() {
        String query = "WITH days AS (SELECT day AS d, max(celsius) AS top FROM lake.raw.readings GROUP BY 1),"
                + " named (n, t) AS (SELECT d, top FROM days)"
                + " SELECT t AS highest, s.name FROM named JOIN (SELECT id, name FROM lake.raw.stations) s ON s.id = n";

        assertKnown(query, "highest", "lake.raw.readings.celsius");
        assertKnown(query, "name", "lake.raw.stations.name");
    }

    @Test
    void ofUnionsEveryPartCounts() {
        String query = "SELECT a AS x FROM lake.s.one UNION ALL SELECT b FROM lake.s.two";

        assertKnown(query, "x", "lake.s.one.a", "lake.s.two.b");
        assertThat(of("SELECT a AS x FROM lake.s.one UNION SELECT * FROM lake.s.two", "x"))
                .isEmpty();
    }

    @Test
    void aStarOverOneTableGivesEachOfItsColumns() {
        assertKnown("SELECT *, a + 1 AS more FROM lake.s.one", "a", "lake.s.one.a");
        assertKnown("SELECT *, a + 1 AS more FROM lake.s.one", "more", "lake.s.one.a");
        assertThat(of("SELECT * FROM lake.s.one, lake.s.two", "a")).isEmpty();
        assertKnown("SELECT o.* FROM lake.s.one o CROSS JOIN lake.s.two", "a", "lake.s.one.a");
    }

    @Test
    void whatNobodyCanTellIsLeftOpen() {
        assertThat(of("SELECT (SELECT max(x) FROM lake.s.two) AS m FROM lake.s.one", "m"))
                .isEmpty();
        assertThat(of("SELECT id FROM lake.s.one JOIN lake.s.two USING (id)", "id"))
                .isEmpty();
        assertThat(of("SELECT transform(a, v -> v + b) AS t FROM lake.s.one", "t"))
                .isEmpty();
        assertThat(of("SELECT sum(a) OVER w AS t FROM lake.s.one WINDOW w AS (ORDER BY b)", "t"))
                .isEmpty();
        assertThat(of("SELECT u FROM lake.s.one CROSS JOIN UNNEST(a) AS x (u)", "u"))
                .isEmpty();
        assertThat(of("WITH RECURSIVE r (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r", "n"))
                .isEmpty();
        assertThat(of("no SQL at all", "n")).isEmpty();
    }

    @Test
    void typesAndFieldsOfRowsAreNoColumns() {
        assertKnown("SELECT CAST(a AS decimal(10, 2)) AS d FROM lake.s.one", "d", "lake.s.one.a");
        assertKnown("SELECT place.city AS c FROM lake.s.one", "c", "lake.s.one.place");
    }

    private static void assertKnown(String query, String column, String... sources) {
        assertThat(of(query, column))
                .as(query)
                .hasValueSatisfying(found -> assertThat(found).containsExactlyInAnyOrder(sources));
    }

    private static Optional<Set<String>> of(String query, String column) {
        return SqlLineage.of(query, session())
                .sourcesOf(column)
                .map(found -> found.stream().flatMap(SqlLineageTest::text).collect(Collectors.toSet()));
    }

    private static Stream<String> text(Source source) {
        return Stream.of(source.object() + "." + source.column());
    }

    private static SqlSession session() {
        return new SqlSession(QualifiedName.MAIN_CLUSTER, null, null);
    }
}
