package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.standard.CustomProperties.ExampleQuery;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomPropertiesTest {

    private final Problems problems = new Problems("sales.odcs.yaml");

    @Test
    void anOwnerShowsQueriesToBeginWith() {
        assertThat(examples("""
                - title: Sales by day
                  sql: |
                    SELECT day, sum(amount)
                    FROM lake.retail.sales
                    GROUP BY day;
                """))
                .containsExactly(new ExampleQuery(
                        "Sales by day", "SELECT day, sum(amount)\nFROM lake.retail.sales\nGROUP BY day"));
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void whatIsNoQueryIsToldToItsAuthor() {
        examples("""
                - title: Empty it
                  sql: DELETE FROM lake.retail.sales
                - sql: SELECT 1
                """);

        assertThat(problems.found())
                .extracting(Problem::reason)
                .containsExactly("Expected one query that gives rows.", "Fondaco needs this field.");
    }

    private List<ExampleQuery> examples(String list) {
        String object = "customProperties:\n  - property: exampleQueries\n    value:\n" + list.indent(6);
        return CustomProperties.of(
                        YamlFile.parse(object, problems, Variables.none()).orElseThrow())
                .examples();
    }
}
