package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTest {

    private static final Set<QualifiedName> OWN =
            Set.of(QualifiedName.parse("lake.sales.orders"), QualifiedName.parse("lake.sales.lines"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM lake.sales.orders WHERE total < 0",
                "SELECT count(*) FROM lake.sales.lines l LEFT JOIN lake.sales.orders o ON o.id = l.order_id WHERE o.id"
                        + " IS NULL",
                "WITH late AS (SELECT * FROM lake.sales.orders) SELECT count(*) = 0 FROM late",
                "SELECT max(day) > current_date - INTERVAL '1' DAY FROM lake.sales.orders"
            })
    void oneSelectOfTheProductsOwnDatasetsMayRun(String sql) {
        assertThat(RuleCheck.flaws(sql, "main", OWN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM lake.sales.orders | another statement",
                "SELECT 1; DROP TABLE lake.sales.orders | not one SELECT",
                "INSERT INTO lake.sales.orders SELECT * FROM lake.sales.orders | another statement",
                "SELECT count(*) FROM lake.people.salaries | lake.people.salaries is no dataset of this product",
                "SELECT (SELECT max(pay) FROM lake.people.salaries) FROM lake.sales.orders | lake.people.salaries is"
                        + " no dataset",
                "WITH x AS (SELECT * FROM lake.people.salaries) SELECT count(*) FROM x | lake.people.salaries is no"
                        + " dataset",
                "SELECT count(*) FROM orders | not a full name",
                "SELECT count(*) FROM lake.sales.\"orders$partitions\" | hidden table",
                "SELECT count(*) FROM system.runtime.queries | system",
                "SELECT count(*) FROM lake.information_schema.tables | information_schema",
                "SELECT count(*) FROM TABLE(mysql.system.query(query => 'SELECT 1')) | table function",
                "SELECT count(*) FROM TABLE(http.system.get(url => 'http://example.org')) | table function",
                "SELECT ai.ai.ai_gen(name) FROM lake.sales.orders | belongs to a catalog",
                "WITH FUNCTION f() RETURNS bigint RETURN 1 SELECT f() FROM lake.sales.orders | functions of its own"
            })
    void anythingElseIsRefusedWithItsPlace(String sql, String why) {
        assertThat(RuleCheck.flaws(sql, "main", OWN))
                .anySatisfy(flaw -> assertThat(flaw).contains(why).startsWith("Query, line 1, column "));
    }

    @Test
    void theSameNameInAnotherClusterIsAnotherTable() {
        assertThat(RuleCheck.flaws("SELECT count(*) FROM lake.sales.orders", "east", OWN))
                .singleElement()
                .asString()
                .contains("is no dataset of this product");
    }
}
