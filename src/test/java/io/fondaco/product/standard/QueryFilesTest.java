package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.ProductDescription;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryFilesTest {

    private static Reading<ProductDescription> read(String physicalType, String property, String value) {
        String contract = SampleFiles.text(SampleFiles.CONTRACT)
                .replaceFirst("(?m)^( *)physicalType: (table|view)$", "$1physicalType: " + physicalType)
                .replaceFirst(
                        "(?m)^( *)properties:$",
                        "$1customProperties:\n$1  - property: %s\n$1    value: %s\n$1properties:"
                                .formatted(property, value));
        return ProductFile.read(
                new ProductFiles(
                        "weather",
                        "daily-temperatures",
                        new SourceFile(SampleFiles.PRODUCT, SampleFiles.text(SampleFiles.PRODUCT)),
                        List.of(new SourceFile(SampleFiles.CONTRACT, contract)),
                        List.of(new SourceFile("weather/daily-temperatures/daily.sql", "SELECT 1 zip"))),
                SampleFiles.REFERENCE);
    }

    private static ObjectDefinition definition(Reading<ProductDescription> reading) {
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow().ports().getFirst().definition();
    }

    @Test
    void aQueryMakesAViewThatReadsWithItsOwnersRightsUnlessItSaysOtherwise() {
        assertThat(definition(read("view", "security", "invoker")).security()).isEqualTo(SecurityMode.INVOKER);
        assertThat(definition(read("view", "other", "x")).security()).isEqualTo(SecurityMode.DEFINER);
    }

    @Test
    void aMaterializedViewMayHaveASchedule() {
        ObjectDefinition kept = definition(read("materialized view", "refresh", "\"0 5 * * *\""));

        assertThat(kept.kind()).isEqualTo(ObjectKind.MATERIALIZED_VIEW);
        assertThat(kept.refresh()).isEqualTo("0 5 * * *");
    }

    @Test
    void aScheduleThatIsNoneIsToldWithItsLine() {
        Problem problem =
                read("materialized view", "refresh", "daily").problems().getFirst();

        assertThat(problem.reason()).startsWith("A schedule is a cron expression of five fields");
        assertThat(problem.line()).isGreaterThan(1);
    }

    @Test
    void whetherCommentsAreWrittenIsTrueOrFalse() {
        assertThat(read("view", "writeComments", "true").problems()).isEmpty();
        assertThat(read("view", "writeComments", "perhaps").problems())
                .extracting(Problem::reason)
                .containsExactly("Expected true or false.");
    }
}
