package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Reads the samples that the standards themselves come with. They are not part of the repository: {@code -Dfondaco.standards}
 * names a folder with their {@code odcs} and {@code odps}, and without it nothing is read.
 */
class OfficialSamplesTest {

    private static final Path STANDARDS = Path.of(System.getProperty("fondaco.standards", "no-samples"));

    /** What Fondaco needs and the standards leave open; a sample may lack it, and is then told so. */
    private static final Set<String> NEEDED_BEYOND_THE_STANDARD =
            Set.of("servers", "schema", "schema[0].properties", "team.members", "customProperties.ownerTeam");

    @BeforeEach
    void theSamplesAreThere() {
        assumeThat(STANDARDS)
                .as("The samples of the standards: -Dfondaco.standards")
                .isDirectory();
    }

    @Test
    void aSampleContractIsReadOrToldWhatFondacoNeeds() throws IOException {
        for (SourceFile sample : samples("odcs")) {
            Problems problems = new Problems(sample.path());
            ContractFile contract = ContractFile.open(sample, problems, Variables.none(), new QueryFiles(List.of()))
                    .orElseThrow();

            contract.describe(port("tbl"), SampleFiles.REFERENCE);

            assertThat(problems.found())
                    .as(sample.path())
                    .allSatisfy(problem -> assertThat(problem.field()).isIn(NEEDED_BEYOND_THE_STANDARD));
        }
    }

    @Test
    void aSampleContractIsReadOnceItNamesAServerInTrino() throws IOException {
        for (SourceFile sample : samples("odcs")) {
            if (sample.text().contains("schema: []")) {
                continue;
            }
            SourceFile served = new SourceFile(sample.path(), withServer(sample.text()));
            Problems problems = new Problems(sample.path());
            ContractFile contract = ContractFile.open(served, problems, Variables.none(), new QueryFiles(List.of()))
                    .orElseThrow();

            assertThat(contract.describe(port("tbl"), SampleFiles.REFERENCE))
                    .as(sample.path())
                    .isPresent()
                    .hasValueSatisfying(port -> {
                        assertThat(port.object().catalog()).isEqualTo("lake");
                        assertThat(port.columns()).isNotEmpty();
                    });
            assertThat(problems.found()).isEmpty();
        }
    }

    @Test
    void theFullSampleIsUnderstood() throws IOException {
        SourceFile sample = samples("odcs").stream()
                .filter(file -> file.path().startsWith("full-example"))
                .findFirst()
                .orElseThrow();
        ContractFile contract = ContractFile.open(
                        new SourceFile(sample.path(), withServer(sample.text())),
                        new Problems(sample.path()),
                        Variables.none(),
                        new QueryFiles(List.of()))
                .orElseThrow();

        var port = contract.describe(port("tbl"), SampleFiles.REFERENCE).orElseThrow();

        assertThat(port.object()).isEqualTo(new QualifiedName("lake", "sales", "tbl_1"));
        assertThat(port.contractVersion()).isEqualTo("1.1.0");
        assertThat(port.columns())
                .extracting(column -> column.name() + " " + column.type())
                .containsExactly("txn_ref_dt date", "rcvr_id varchar(18)", "rcvr_cntry_code varchar(2)");
    }

    @Test
    void aSampleProductIsReadOrToldWhatFondacoNeeds() throws IOException {
        for (SourceFile sample : samples("odps")) {
            ProductFiles files = new ProductFiles("weather", "sample", sample, List.of(contractFor(sample)));

            Reading<ProductDescription> reading = ProductFile.read(files, SampleFiles.REFERENCE);

            assertThat(reading.problems().stream().map(Problem::field).collect(Collectors.toSet()))
                    .as(sample.path())
                    .isSubsetOf(NEEDED_BEYOND_THE_STANDARD);
        }
    }

    private static PortEntry port(String name) {
        YamlField none = YamlFile.parse("a: b", new Problems(""), Variables.none())
                .orElseThrow()
                .absent("server");
        return new PortEntry(name, name, "1.0.0", "", none, false, List.of(), null);
    }

    private static SourceFile contractFor(SourceFile sample) {
        String id = sample.text()
                .lines()
                .filter(line -> line.contains("contractId"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .replaceFirst(".*contractId:", "")
                .strip();
        return new SourceFile("port.odcs.yaml", SampleFiles.right().contract().replace("daily-temperatures-daily", id));
    }

    /** Replaces the servers, whatever they are, by one in Trino. */
    private static String withServer(String text) {
        String without = text.replaceFirst("(?m)^servers:\\R( .*\\R)+", "");
        return without + "\nservers: [{server: here, type: trino, catalog: lake, schema: sales}]\n";
    }

    private static List<SourceFile> samples(String standard) throws IOException {
        Path folder = STANDARDS.resolve(standard).resolve("examples");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.sorted().toList();
            assertThat(found).isNotEmpty();
            List<SourceFile> samples = new java.util.ArrayList<>();
            for (Path file : found) {
                samples.add(new SourceFile(file.getFileName().toString(), Files.readString(file)));
            }
            return samples;
        }
    }
}
