package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationFieldsTest {

    private final Problems problems = new Problems("orders.odcs.yaml");

    @Test
    void aColumnRefersToOthersAndIsUnique() {
        List<Promise> columns = columns("""
                properties:
                  - name: order_no
                    physicalType: bigint
                    unique: true
                  - name: customer
                    physicalType: bigint
                    relationships:
                      - to: Customers.customer_id
                        type: foreignKey
                      - to: https://example.com/crm.yaml#/schema/people/properties/id
                      - to: nonsense
                """);

        assertThat(columns.getFirst().notes().unique()).isTrue();
        assertThat(columns.getLast().notes().unique()).isFalse();
        assertThat(columns.getLast().notes().refersTo()).containsExactly("customers.customer_id", "people.id");
        assertThat(problems.found()).extracting(Problem::reason).isEmpty();
    }

    @Test
    void anObjectSaysHowSeveralColumnsReferTogether() {
        List<Promise> columns = columns("""
                relationships:
                  - from: [lines.order_no, lines.country]
                    to: [orders.number, orders.country]
                  - from: lines.article
                    to: articles.article_id
                properties:
                  - {name: order_no, physicalType: bigint}
                  - {name: country, physicalType: varchar}
                  - {name: article, physicalType: bigint}
                """);

        assertThat(columns)
                .extracting(column -> column.notes().refersTo())
                .containsExactly(List.of("orders.number"), List.of("orders.country"), List.of("articles.article_id"));
        assertThat(problems.found()).isEmpty();
    }

    private List<Promise> columns(String object) {
        return ColumnFields.of(
                        YamlFile.parse(object, problems, Variables.none()).orElseThrow())
                .promises();
    }
}
