package io.fondaco.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Slug;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.change.PromisedLevel;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.standard.ContractFile;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import io.fondaco.testing.Samples;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void whatHasAnotherShapeIsLeftOut() {
        assertThat(PromisedLevel.of(yaml("slaProperties: 24"))).isEmpty();
    }

    @Test
    void promisesOfOtherObjectsAreNotThisOnes() {
        List<PromisedLevel> promises = PromisedLevel.of(yaml("""
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
            """));

        assertThat(promises)
                .filteredOn(level -> level.concerns("daily"))
                .extracting(PromisedLevel::target)
                .containsExactly("24 hours", "1 day");
    }

    @Test
    void aLaterVersionOfADatasetHasTheObjectOfItsPlainName() {
        String file = """
            schema:
              - name: monthly
                physicalName: daily_v2
                quality: [{name: Of months}]
              - name: daily
                physicalName: daily_v2
                quality: [{name: Of days}]
            """;
        OutputPort port = new DataProduct(
                        new Domain(new Slug("weather")),
                        new Slug("daily"),
                        Samples.withPorts(
                                Samples.describe("Daily", "Readings", Samples.DAILY)
                                        .description(),
                                List.of(new OutputPort.Description(
                                        "daily 2.0.0",
                                        "2.0.0",
                                        "",
                                        "",
                                        new QualifiedName("lake", "weather", "daily_v2"),
                                        "2.0.0",
                                        file,
                                        List.of(),
                                        false,
                                        List.of(),
                                        null))),
                        Instant.EPOCH)
                .ports()
                .getFirst();

        assertThat(ContractFile.object(yaml(file), port.edition().plainName())
                        .flatMap(object -> object.at("quality")
                                .items()
                                .getFirst()
                                .at("name")
                                .name(40)))
                .contains("Of days");
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
