package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.ProductDescription;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryFilesTest {

    private static final String QUERY = "SELECT zip, day FROM lake.raw.readings\n";
    private static final String BESIDE = "weather/daily-temperatures/daily.sql";
    private static final String KIND = "physicalType: view";
    private static final SampleFiles RIGHT = SampleFiles.right();

    @Test
    void aQueryBesideTheContractMakesTheObject() {
        ProductDescription described = read(RIGHT, BESIDE, QUERY).value().orElseThrow();

        assertThat(described.ports().getFirst().definition())
                .isEqualTo(new ObjectDefinition(ObjectKind.VIEW, QUERY, SecurityMode.DEFINER, null));
        assertThat(described.files()).contains(new VersionFile("daily.sql", QUERY));
    }

    @Test
    void withoutAQuerySomebodyElseMakesTheObject() {
        assertThat(RIGHT.read().value().orElseThrow().ports().getFirst().definition())
                .isNull();
    }

    @Test
    void aMaterializedViewIsRefreshedAsItsContractSays() {
        SampleFiles files = withKind("physicalType: materialized view", "refresh", "'0 5 * * *'");

        ObjectDefinition definition = read(files, BESIDE, QUERY)
                .value()
                .orElseThrow()
                .ports()
                .getFirst()
                .definition();

        assertThat(definition.kind()).isEqualTo(ObjectKind.MATERIALIZED_VIEW);
        assertThat(definition.refresh()).isEqualTo("0 5 * * *");
    }

    @Test
    void aViewIsNeverRefreshed() {
        assertThat(problems(withKind(KIND, "refresh", "'0 5 * * *'"), QUERY))
                .containsExactly("A view is never refreshed: this belongs to a materialized view.");
    }

    @Test
    void aScheduleThatIsNoneIsToldWithItsLine() {
        Problem problem = read(withKind("physicalType: materialized view", "refresh", "daily"), BESIDE, QUERY)
                .problems()
                .getFirst();

        assertThat(problem.reason()).startsWith("A schedule is a cron expression of five fields");
        assertThat(problem.line()).isGreaterThan(1);
    }

    @Test
    void aViewReadsWithTheRightsOfWhoeverTheContractSays() {
        assertThat(read(withKind(KIND, "security", "invoker"), BESIDE, QUERY)
                        .value()
                        .orElseThrow()
                        .ports()
                        .getFirst()
                        .definition()
                        .security())
                .isEqualTo(SecurityMode.INVOKER);
    }

    @Test
    void whetherCommentsAreWrittenIsTrueOrFalse() {
        assertThat(problems(withKind(KIND, "writeComments", "true"), QUERY)).isEmpty();
        assertThat(problems(withKind(KIND, "writeComments", "perhaps"), QUERY))
                .containsExactly("Expected true or false.");
    }

    @Test
    void aQueryMakesNoTable() {
        assertThat(problems(RIGHT.withContract(KIND, "physicalType: table"), QUERY))
                .containsExactly("A query makes a view or a materialized view, found table.");
    }

    @Test
    void anEmptyQueryMakesNothing() {
        assertThat(problems(RIGHT, " \n")).containsExactly("The query in daily.sql is empty.");
    }

    @Test
    void howAnObjectIsMadeIsSaidOnlyWhereItIsMade() {
        assertThat(withKind(KIND, "security", "invoker").problem().reason())
                .isEqualTo("This says how the portal makes the object: put its query into daily.sql.");
    }

    @Test
    void aQueryOfNoContractIsTold() {
        Reading<ProductDescription> reading = read(RIGHT, "weather/daily-temperatures/other.sql", QUERY);

        assertThat(reading.notes())
                .extracting(Problem::reason)
                .containsExactly("No contract beside this query has its name, or no output port names it.");
    }

    private static SampleFiles withKind(String kind, String property, String value) {
        return RIGHT.withContract(
                KIND, kind + "\n    customProperties:\n      - property: " + property + "\n        value: " + value);
    }

    private static List<String> problems(SampleFiles files, String query) {
        return read(files, BESIDE, query).problems().stream()
                .map(Problem::reason)
                .toList();
    }

    private static Reading<ProductDescription> read(SampleFiles files, String path, String query) {
        return ProductFile.read(
                new ProductFiles(
                        "weather",
                        "daily-temperatures",
                        new SourceFile(SampleFiles.PRODUCT, files.product()),
                        List.of(new SourceFile(SampleFiles.CONTRACT, files.contract())),
                        List.of(new SourceFile(path, query))),
                SampleFiles.REFERENCE);
    }
}
