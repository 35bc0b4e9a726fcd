package io.fondaco.publish.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an archive may hold, and each way in which it may not. */
class SentArchiveTest {

    private static final Map<String, String> PRODUCT = Map.of(
            "weather/daily/product.odps.yaml", "kind: DataProduct",
            "weather/daily/daily.odcs.yaml", "kind: DataContract",
            "weather/daily/daily.sql", "SELECT 1 AS ä",
            "weather/daily/README.md", "Read me",
            "weather/.git/config.yaml", "hidden",
            "domains.yaml", "domains: []");

    @Test
    void aZipHoldsProductsByTheirFolders() throws IOException {
        assertThatItIsRead(SentArchive.read(Archives.zip(PRODUCT)));
    }

    @Test
    void aTarHoldsTheSame() throws IOException {
        assertThatItIsRead(SentArchive.read(Archives.tar(PRODUCT)));
    }

    private static void assertThatItIsRead(SentArchive archive) {
        assertThat(archive.problems()).isEmpty();
        assertThat(archive.products()).extracting(ProductFiles::path).containsExactly("weather/daily");
        ProductFiles files = archive.products().getFirst();
        assertThat(files.contracts()).extracting(SourceFile::name).containsExactly("daily.odcs.yaml");
        assertThat(files.queries()).containsExactly(new SourceFile("weather/daily/daily.sql", "SELECT 1 AS ä"));
    }

    @Test
    void aTarOfGitMayHoldLongNames() throws IOException {
        String folder = "weather/" + "d".repeat(120);

        SentArchive archive = SentArchive.read(Archives.tarOfGit(folder + "/product.odps.yaml", "kind: DataProduct"));

        assertThat(archive.products()).extracting(ProductFiles::path).containsExactly(folder);
    }

    @Test
    void aDotBeforeEachNameIsLeftOut() throws IOException {
        SentArchive archive = SentArchive.read(Archives.tar(Map.of("./weather/daily/product.odps.yaml", "a: b")));

        assertThat(archive.products()).extracting(ProductFiles::path).containsExactly("weather/daily");
    }

    @Test
    void aFolderWithoutAProductFileIsAProblemOfItsOwn() throws IOException {
        SentArchive archive = SentArchive.read(Archives.zip(Map.of("weather/daily/daily.sql", "SELECT 1")));

        assertThat(archive.problems())
                .containsExactly(new Problem(
                        "weather/daily/product.odps.yaml", 1, "", "There is no such file in the product's folder."));
    }

    @Test
    void whatIsNoArchiveIsRefused() {
        assertRefused(new byte[0], "This is no archive: send a zip or a tar.gz of product folders.");
        assertRefused("kind: DataProduct".getBytes(StandardCharsets.UTF_8), "This is no archive");
    }

    @Test
    void anArchiveWithoutProductsIsRefused() throws IOException {
        assertRefused(Archives.zip(Map.of("README.md", "Read me")), "The archive holds no product");
        assertRefused(Archives.zip(Map.of("product.odps.yaml", "kind: DataProduct")), "The archive holds no product");
        assertRefused(
                Archives.zip(Map.of("daily/product.odps.yaml", "kind: DataProduct")), "The archive holds no product");
        assertRefused(Archives.tar(Map.of()), "The archive holds no product");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../weather/daily/product.odps.yaml",
                "weather/../../etc/product.odps.yaml",
                "/etc/daily/product.odps.yaml",
                "weather\\daily\\product.odps.yaml",
                "C:/weather/product.odps.yaml",
                "weather//product.odps.yaml",
                "weather/da\u0007ily/product.odps.yaml",
                "weather/da\n\nily/product.odps.yaml"
            })
    void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
        assertRefused(Archives.zip(Map.of(name, "a: b")), "stays below the archive's own folder");
        assertRefused(Archives.tar(Map.of(name, "a: b")), "stays below the archive's own folder");
    }

    @Test
    void aNameThatIsTooDeepOrTooLongIsRefused() throws IOException {
        assertRefused(Archives.zip(Map.of("a/b/c/product.odps.yaml", "a: b")), "it stands too deep");
        assertRefused(Archives.zip(Map.of("a/" + "b".repeat(300) + "/x.sql", "a: b")), "longer than 255 characters");
    }

    @Test
    void aLinkIsRefused() throws IOException {
        assertRefused(Archives.zipWithLink(), "weather/x/product.odps.yaml: it is a link or a device, and no file.");
        for (char kind : new char[] {'1', '2', '3', '4', '6'}) {
            assertRefused(
                    Archives.tarWith("weather/x/product.odps.yaml", kind), "it is a link or a device, and no file.");
        }
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        assertRefused(Archives.zip(Archives.many(10_001)), "The archive holds more than 10000 files.");
        assertRefused(Archives.tar(Archives.many(10_001)), "The archive holds more than 10000 files.");
    }

    @Test
    void aBombIsRefusedThoughItsFilesDoNotMatter() throws IOException {
        assertRefused(Archives.bomb(65_000_000), "The archive holds more than 64000000 bytes once it is expanded.");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        assertRefused(
                Archives.zip(Map.of("weather/x/x.sql", " ".repeat(4_000_001))), "the file is larger than 4000000");
    }

    @Test
    void anArchiveThatWasCutOffIsRefused() throws IOException {
        byte[] zip = Archives.zip(PRODUCT);
        byte[] tar = Archives.tar(PRODUCT);

        assertRefused(Arrays.copyOf(zip, zip.length - 30), "The zip has no end: it was cut off.");
        assertRefused(Arrays.copyOf(tar, tar.length / 2), "The tar.gz");
    }

    @Test
    void whateverIsSentIsReadOrRefused() throws IOException {
        Random random = new Random(11);
        for (byte[] archive : new byte[][] {Archives.zip(PRODUCT), Archives.tar(PRODUCT)}) {
            for (int round = 0; round < 500; round++) {
                byte[] changed = archive.clone();
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
                try {
                    assertThat(SentArchive.read(changed).products()).isNotNull();
                } catch (Invalid refused) {
                    assertThat(refused.code()).isEqualTo("archive-refused");
                }
            }
        }
    }

    private static void assertRefused(byte[] archive, String sentence) {
        assertThatThrownBy(() -> SentArchive.read(archive))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(sentence);
    }
}
