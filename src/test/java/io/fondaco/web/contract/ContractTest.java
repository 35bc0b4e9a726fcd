package io.fondaco.web.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void rulesOfTheDatasetComeBeforeThoseOfItsColumns() {
        List<QualityRule> rules = QualityRule.of(yaml("""
                properties:
                  - name: zip
                    quality:
                      - metric: nullValues
                        mustBeLessOrEqualTo: 1
                        unit: percent
                quality:
                  - name: No gaps in days
                    description: Each zip code has each day
                    type: sql
                    query: SELECT count(*) FROM missing_days
                    mustBe: 0
                  - type: text
                    description: Looks right
                  - metric: rowCount
                    mustBeBetween: [108, 132]
                """));

        assertThat(rules)
                .extracting(QualityRule::name, QualityRule::column, QualityRule::limit)
                .containsExactly(
                        tuple("No gaps in days", "", "0"),
                        tuple("text", "", ""),
                        tuple("rowCount", "", "108 to 132"),
                        tuple("nullValues", "zip", "at most 1%"));
        assertThat(rules.getFirst().query()).startsWith("SELECT count(*)");
    }

    @Test
    void whatHasAnotherShapeIsLeftOut() {
        assertThat(QualityRule.of(yaml("quality: soon"))).isEmpty();
        assertThat(Promise.of(yaml("sla: 24").at("sla"), Optional.empty())).isEmpty();
    }

    @Test
    void promisesOfOtherObjectsAreNotThisOnes() {
        List<Promise> promises = Promise.of(yaml("""
                slaProperties:
                  - property: latency
                    value: 24
                    unit: h
                    element: daily.day
                  - property: frequency
                    value: 1
                    unit: d
                  - property: retention
                    value: 3
                    unit: y
                    element: monthly
                """).at("slaProperties"), Optional.of("daily"));

        assertThat(promises).extracting(Promise::target).containsExactly("24 hours", "1 day");
    }

    private static YamlField yaml(String text) {
        return YamlFile.parse(text, new Problems(""), Variables.none()).orElseThrow();
    }

    @Test
    void ofALongFileTheFirstLinesAreShown() {
        assertThat(ContractText.of("line\n".repeat(75)).more()).isEqualTo(15);
        assertThat(ContractText.of("a: 1\n")).isEqualTo(new ContractText("a: 1", 0));
    }
}
