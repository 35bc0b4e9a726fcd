package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductFolderTest {

    @TempDir
    Path location;

    @TempDir
    Path elsewhere;

    @BeforeEach
    void oneProduct() throws IOException {
        write("domains.yaml");
        write("weather/daily/product.odps.yaml");
        write("weather/daily/daily.odcs.yaml");
    }

    private Path write(String file) throws IOException {
        Path path = location.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "id: x");
    }

    private final List<ProductFiles> products = new ArrayList<>();

    private ProductFolder read() {
        products.clear();
        ProductFolder folder = ProductFolder.open(location);
        folder.readProducts(products::add);
        return folder;
    }

    @Test
    void whatStandsWhereItShouldIsRead() {
        assertThat(read().organisation()).isPresent();
        assertThat(products).extracting(ProductFiles::path).containsExactly("weather/daily");
        assertThat(read().outcomes()).isEmpty();
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void aFileOfAnotherNameOrAtAnotherDepthIsIgnoredAndToldWhy() throws IOException {
        write("product.odps.yaml");
        write("domains.yml");
        write("weather/product.odps.yaml");
        write("weather/daily/more.odcs.yml");
        write("weather/daily/old/product.odps.yaml");
        write("weather/daily/old/older/x.odcs.YAML");
        write("weather/hourly/product.odps.yml");
        write("weather/README.md");
        write(".git/config.yaml");

        assertThat(read().outcomes())
                .allSatisfy(
                        outcome -> assertThat(outcome.note().isEmpty()).isEqualTo(outcome.result() == Result.REFUSED))
                .extracting(ProductOutcome::path, ProductOutcome::result)
                .containsExactlyInAnyOrder(
                        tuple("domains.yml", Result.IGNORED),
                        tuple("product.odps.yaml", Result.IGNORED),
                        tuple("weather/product.odps.yaml", Result.IGNORED),
                        tuple("weather/daily/more.odcs.yml", Result.IGNORED),
                        tuple("weather/daily/old/product.odps.yaml", Result.IGNORED),
                        tuple("weather/daily/old/older/x.odcs.YAML", Result.IGNORED),
                        tuple("weather/hourly/product.odps.yml", Result.IGNORED),
                        tuple("weather/hourly", Result.REFUSED));
        assertThat(products).hasSize(1);
    }

    @Test
    void aProductWithAFileThatCannotBeReadIsRefusedAndNotGone() throws IOException {
        Files.write(location.resolve("weather/daily/daily.odcs.yaml"), new byte[] {(byte) 0xe4});

        assertThat(read().problems())
                .containsExactly(
                        new Problem("weather/daily/daily.odcs.yaml", 1, "", "The file is not written in UTF-8."));
        assertThat(read().outcomes()).containsExactly(new ProductOutcome("weather/daily", Result.REFUSED, ""));
        assertThat(read().isGone("weather/daily")).isFalse();
        assertThat(read().isGone("weather/other")).isTrue();
    }

    @Test
    void whatVanishesWhileTheFolderIsReadIsNotGone() throws IOException {
        ProductFolder folder = ProductFolder.open(location);
        Files.move(location.resolve("weather"), elsewhere.resolve("weather"));

        folder.readProducts(products::add);

        assertThat(products).isEmpty();
        assertThat(folder.problems()).extracting(Problem::file).contains("weather");
        assertThat(folder.isGone("weather/daily")).isFalse();
    }

    @Test
    void aLinkInsideTheFolderIsFollowed() throws IOException {
        Files.move(location.resolve("weather/daily/daily.odcs.yaml"), location.resolve(".data"));
        Files.createSymbolicLink(location.resolve("weather/daily/daily.odcs.yaml"), Path.of("../../.data"));

        assertThat(read().problems()).isEmpty();
        assertThat(products.getFirst().contracts()).hasSize(1);
    }

    @Test
    void aLinkThatLeadsOutIsToldAndNotFollowed() throws IOException {
        Files.writeString(elsewhere.resolve("secret.yaml"), "password: x");
        Files.createSymbolicLink(location.resolve("weather/daily/more.odcs.yaml"), elsewhere.resolve("secret.yaml"));
        Files.createSymbolicLink(location.resolve("weather/out"), elsewhere);
        Files.createSymbolicLink(location.resolve("out"), elsewhere);

        assertThat(read().problems())
                .extracting(Problem::file, Problem::reason)
                .containsExactlyInAnyOrder(
                        tuple("weather/daily/more.odcs.yaml", "This link leads out of the folder of products."),
                        tuple("weather/out", "This link leads out of the folder of products."),
                        tuple("out", "This link leads out of the folder of products."));
        assertThat(products).isEmpty();
        assertThat(read().isGone("out/anything")).isFalse();
    }

    @Test
    void aLinkThatLeadsNowhereOrToItselfIsTold() throws IOException {
        Files.createSymbolicLink(location.resolve("weather/daily/a.odcs.yaml"), Path.of("nothing"));
        Files.createSymbolicLink(location.resolve("weather/daily/b.odcs.yaml"), Path.of("b.odcs.yaml"));

        assertThat(read().problems())
                .extracting(Problem::file)
                .containsExactly("weather/daily/a.odcs.yaml", "weather/daily/b.odcs.yaml");
    }

    @Test
    void aFolderInThePlaceOfAFileIsTold() throws IOException {
        Files.createDirectory(location.resolve("weather/daily/x.odcs.yaml"));

        assertThat(read().outcomes())
                .extracting(ProductOutcome::path, ProductOutcome::result)
                .containsExactly(tuple("weather/daily/x.odcs.yaml", Result.IGNORED));
    }
}
