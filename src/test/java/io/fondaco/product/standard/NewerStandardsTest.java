package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.standard.ReferenceData.Settings;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files of ODPS 1.1.0 and ODCS 3.2.0, block by block. */
class NewerStandardsTest {

    private static final Path FOLDER = Path.of("src/test/resources/standards");
    private static final Settings PROD = new Settings(Optional.of("prod"), Map.of());

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading<ProductDescription> read(Settings settings, String product, String contract) {
        ReferenceData known = SampleFiles.REFERENCE;
        return ProductFile.read(
                new ProductFiles(
                        "weather",
                        "sales",
                        new SourceFile("sales.odps.yaml", product),
                        List.of(
                                new SourceFile("sales-1.odcs.yaml", text("sales-1.odcs.yaml")),
                                new SourceFile("sales-2.odcs.yaml", contract))),
                new ReferenceData(
                        known.domains(), known.teams(), known.clusters(), known.names(), settings, known.today()));
    }

    private static Reading<ProductDescription> read(Settings settings) {
        return read(settings, text("sales.odps.yaml"), text("sales-2.odcs.yaml"));
    }

    private static ProductDescription sales(Settings settings) {
        Reading<ProductDescription> reading = read(settings);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }

    private static ContractColumn.Promise column(String name) {
        return sales(PROD).ports().getLast().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProductWithoutStatusIsADraft() {
        assertThat(sales(PROD).status()).isEqualTo(ProductStatus.DRAFT);
    }

    @Test
    void aDeprecatedProductThatIsActiveIsADeprecatedOne() {
        String product = text("sales.odps.yaml").replace("deprecated: false", "deprecated: true\nstatus: active");

        assertThat(read(PROD, product, text("sales-2.odcs.yaml"))
                        .value()
                        .orElseThrow()
                        .status())
                .isEqualTo(ProductStatus.DEPRECATED);
    }

    @Test
    void typeAndSynonymsOfAProductAreRead() {
        assertThat(sales(PROD).type()).isEqualTo("aggregate");
        assertThat(sales(PROD).synonyms()).containsExactly("Turnover", "Chiffre d'affaires");
    }

    @Test
    void eachVersionOfAPortIsAPort() {
        assertThat(sales(PROD).ports())
                .extracting(
                        OutputPort.Description::name,
                        OutputPort.Description::version,
                        port -> port.object().toString())
                .containsExactly(
                        tuple("sales", "1.0.0", "lake.sales.sales_1"),
                        tuple("sales 2.0.0", "2.0.0", "lake.sales.sales_2"));
    }

    @Test
    void theSameVersionOfAPortTwiceIsRefused() {
        String product = text("sales.odps.yaml").replace("version: 2.0.0", "version: 1.0.0");

        assertThat(read(PROD, product, text("sales-2.odcs.yaml")).problems())
                .extracting(Problem::field, Problem::reason)
                .containsExactly(
                        tuple("outputPorts[1].name", "Another output port above has the same name and version."));
    }

    @Test
    void twoPortsThatReadOneObjectAreRefusedInOtherCaseToo() {
        String contract = text("sales-2.odcs.yaml").replace("${PREFIX:-}sales_2", "SALES_1");

        assertThat(read(PROD, text("sales.odps.yaml"), contract).problems())
                .extracting(Problem::field, Problem::reason)
                .containsExactly(
                        tuple("outputPorts[1]", "The output port sales reads the same object, lake.sales.sales_1."));
    }

    @Test
    void aPortKnowsThatItIsDeprecatedAndWhatPeopleCallIt() {
        List<OutputPort.Description> ports = sales(PROD).ports();

        assertThat(ports).extracting(OutputPort.Description::deprecated).containsExactly(true, false);
        assertThat(ports.getFirst().synonyms()).startsWith("Receipts", "Till receipts");
    }

    @Test
    void theServerOfTheEnvironmentIsMeant() {
        assertThat(sales(PROD).ports().getLast().object()).isEqualTo(new QualifiedName("lake", "sales", "sales_2"));
        assertThat(sales(new Settings(Optional.of("Test"), Map.of()))
                        .ports()
                        .getLast()
                        .object()
                        .catalog())
                .isEqualTo("lake_test");
    }

    @Test
    void aPortMayNameTheServer() {
        String product = text("sales.odps.yaml")
                .replaceAll("(contractId: sales-\\d)", "$1\n    customProperties: [{property: server, value: live}]");

        assertThat(read(Settings.NONE, product, text("sales-2.odcs.yaml"))
                        .value()
                        .orElseThrow()
                        .ports())
                .extracting(port -> port.object().catalog())
                .containsExactly("lake", "lake");
        assertThat(read(Settings.NONE, product.replace("value: live", "value: none"), text("sales-2.odcs.yaml"))
                        .problems())
                .extracting(Problem::reason)
                .allSatisfy(reason ->
                        assertThat(reason).contains("no server of type trino with the name none", "test (test)"));
    }

    @Test
    void severalServersWithoutAChoiceAreAProblemThatSaysHowToChoose() {
        assertThat(read(Settings.NONE).problems())
                .extracting(Problem::file, Problem::line, Problem::field)
                .containsExactlyInAnyOrder(
                        tuple("sales-1.odcs.yaml", 16, "servers[1]"), tuple("sales-2.odcs.yaml", 16, "servers[1]"));
        assertThat(read(Settings.NONE).problems().getFirst().reason())
                .contains("test (test), live (prod)", "fondaco.products.environment", "custom property server");
    }

    @Test
    void anEnvironmentThatNoServerServesIsAProblem() {
        assertThat(read(new Settings(Optional.of("stage"), Map.of())).problems())
                .extracting(Problem::reason)
                .allSatisfy(reason -> assertThat(reason).contains("for stage", "test (test), live (prod)"))
                .hasSize(2);
    }

    @Test
    void variablesAreUsedFromTheSettingsAndTheFilesAreKeptByteForByte() {
        Settings settings =
                new Settings(Optional.of("prod"), Map.of("CATALOG", "ice", "PREFIX", "v_", "REGION", "Asia"));

        ProductDescription product = sales(settings);

        assertThat(product.ports().getLast().object()).isEqualTo(new QualifiedName("ice", "sales", "v_sales_2"));
        assertThat(product.purpose()).isEqualTo("What was sold in Asia.");
        assertThat(product.source()).isEqualTo(text("sales.odps.yaml")).contains("${REGION:-Europe}");
        assertThat(product.ports().getLast().contract()).isEqualTo(text("sales-2.odcs.yaml"));
    }

    @Test
    void theSameFilesWithOtherSettingsAreAnotherProduct() {
        String before = sales(PROD).sourceHash();

        assertThat(sales(new Settings(Optional.of("prod"), Map.of("UNUSED", "x")))
                        .sourceHash())
                .isEqualTo(before);
        assertThat(sales(new Settings(Optional.of("prod"), Map.of("CATALOG", "ice")))
                        .sourceHash())
                .isNotEqualTo(before);
        assertThat(sales(new Settings(Optional.of("test"), Map.of())).sourceHash())
                .isNotEqualTo(before);
    }

    @Test
    void theEnvironmentOfTheProcessIsNeverAsked() {
        String contract = text("sales-2.odcs.yaml").replace("${CATALOG:-lake}", "${HOME}");

        assertThat(System.getenv("HOME")).isNotNull();
        assertThat(read(PROD, text("sales.odps.yaml"), contract).problems())
                .extracting(
                        Problem::file,
                        Problem::line,
                        Problem::field,
                        problem -> problem.reason().contains("Nothing is set for HOME"))
                .containsExactly(tuple("sales-2.odcs.yaml", 21, "servers[1].catalog", true));
    }

    @Test
    void aVariableThatIsNotSetMayStandInAText() {
        String product = text("sales.odps.yaml").replace("${REGION:-Europe}", "${REGION}");

        assertThat(read(PROD, product, text("sales-2.odcs.yaml"))
                        .value()
                        .orElseThrow()
                        .purpose())
                .isEqualTo("What was sold in ${REGION}.");
    }

    @Test
    void theValuesAndOtherNamesOfAColumnAreRead() {
        assertThat(column("status").notes())
                .isEqualTo(new ContractColumn.Notes(false, List.of("state"), List.of("open", "paid")));
        assertThat(column("priority").notes()).isEqualTo(new ContractColumn.Notes(true, List.of(), List.of("1", "2")));
    }

    @Test
    void mapsVectorsAndNestedRowsAreColumns() {
        assertThat(column("labels").type()).isEqualTo("map (logical)");
        assertThat(column("embedding").type()).isEqualTo("vector (logical)");
        assertThat(column("address").type()).isEqualTo("row(street varchar, town row(name varchar, zip varchar(5)))");
        assertThat(column("a.b").type()).isEqualTo("string (logical)");
    }

    @Test
    void whatIsComputedIsNoColumnAndIsFoundByItsNames() {
        OutputPort.Description port = sales(PROD).ports().getLast();

        assertThat(port.columns())
                .extracting(ContractColumn.Promise::name)
                .contains("country")
                .doesNotContain("month", "total");
        assertThat(port.synonyms()).contains("Total turnover", "TO", "Month of sale");
    }

    @Test
    void aTypeOfARowMayBeLong() {
        String fields = "field_with_a_long_name varchar, ".repeat(200);
        String contract = text("sales-2.odcs.yaml").replace("row(street varchar,", "row(" + fields);

        assertThat(read(PROD, text("sales.odps.yaml"), contract).problems()).isEmpty();
    }

    @Test
    void fiveThousandColumnsAreRead() {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            columns.append(
                    "      - {name: c%d, physicalType: bigint, description: %s}\n".formatted(i, "d".repeat(300)));
        }
        String contract = text("sales-2.odcs.yaml")
                .replace(
                        "    properties:\n      - name: receipt",
                        "    properties:\n" + columns + "      - name: receipt");

        assertThat(read(PROD, text("sales.odps.yaml"), contract)
                        .value()
                        .orElseThrow()
                        .ports()
                        .getLast()
                        .columns())
                .hasSize(5008);
    }

    @Test
    void manyColumnsMayShareAList() {
        StringBuilder columns = new StringBuilder("      - {name: c, physicalType: x, tags: &tags [a, b, c]}\n");
        for (int i = 0; i < 60; i++) {
            columns.append("      - {name: c%d, physicalType: bigint, tags: *tags}\n".formatted(i));
        }
        String contract = text("sales-2.odcs.yaml")
                .replace(
                        "    properties:\n      - name: receipt",
                        "    properties:\n" + columns + "      - name: receipt");

        assertThat(read(PROD, text("sales.odps.yaml"), contract).problems()).isEmpty();
    }

    @Test
    void aFileThatHoldsItselfIsRefused() {
        String contract = text("sales-2.odcs.yaml") + "own: &own [*own]\n";

        assertThat(read(PROD, text("sales.odps.yaml"), contract).problems())
                .extracting(Problem::file, Problem::reason)
                .containsExactly(tuple(
                        "sales-2.odcs.yaml",
                        "With its aliases written out this would be too long or too deep to read."));
    }

    @Test
    void aContractThatNoPortNamesIsNoted() {
        String product = text("sales.odps.yaml").replaceFirst("(?s)  - name: sales\n    version: 2.*?(?=team:)", "");

        assertThat(read(PROD, product, text("sales-2.odcs.yaml")).notes())
                .containsExactly(new Problem("sales-2.odcs.yaml", 1, "", "No output port names this contract."));
    }

    @Test
    void inOlderVersionsTheFieldsOfTheNewerOnesMayBeAnything() {
        String own = "deprecated: since May\nsynonyms: none\ntype: [own]\n";
        SampleFiles files = SampleFiles.right()
                .withProduct("tags: [temperature, zip]", own + "tags: [temperature, zip]")
                .withContract(
                        "      - name: average",
                        "      - name: average\n        enum: [1, 2]\n        semanticType: measure\n        synonyms: x");

        assertThat(files.read().problems()).isEmpty();
        assertThat(files.read().value().orElseThrow().ports().getFirst().columns())
                .hasSize(4);
    }

    @Test
    void theOlderVersionsStillNeedAStatus() {
        String product = text("sales.odps.yaml").replace("apiVersion: v1.1.0", "apiVersion: v1.0.0");
        String contract = text("sales-2.odcs.yaml").replace("apiVersion: v3.2.0", "apiVersion: v3.1.0");

        assertThat(read(PROD, product, contract).problems())
                .extracting(Problem::file, Problem::field)
                .containsExactly(tuple("sales.odps.yaml", "status"), tuple("sales-2.odcs.yaml", "status"));
    }
}
