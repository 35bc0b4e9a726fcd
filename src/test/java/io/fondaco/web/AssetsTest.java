package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.LaunchMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path VENDOR = RESOURCES.resolve("META-INF/resources/vendor");
    private static final int KB = 1_000;

    private final Assets assets = new Assets(LaunchMode.TEST);

    @Test
    void vendoredFilesAreThoseOfTheList() throws IOException, NoSuchAlgorithmException {
        for (JsonNode entry :
                new ObjectMapper().readTree(VENDOR.resolve("list.json").toFile())) {
            String name = entry.get("file").asText();
            Path file = name.startsWith("vendor/") ? VENDOR.resolveSibling(name) : RESOURCES.resolve(name);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertThat(HexFormat.of().formatHex(digest))
                    .as(name)
                    .isEqualTo(entry.get("sha256").asText());
            assertThat(entry.get("licence").asText()).as(name).isNotBlank();
        }
    }

    @Test
    void importsArePutInLine() {
        String styles = assets.find("app.css").orElseThrow().content();

        assertThat(styles).startsWith("/*").contains(".btn {", ".badge {").doesNotContain("@import");
        assertThat(assets.find("app.js").orElseThrow().content()).doesNotContain("@import");
    }

    @Test
    void addressesCarryAHashOfTheContent() {
        assertThat(assets.url("app.css")).matches("/assets/app\\.css\\?v=[0-9a-f]{12}");
        assertThat(assets.icon("key")).matches("/assets/icons\\.svg\\?v=[0-9a-f]{12}#key");
    }

    @Test
    void otherFilesAreNotServed() {
        assertThat(assets.find("../application.properties")).isEmpty();
    }

    @Test
    void sizesStayWithinTheBudget() throws IOException {
        String styles = assets.find("app.css").orElseThrow().content();
        String script = assets.find("app.js").orElseThrow().content();
        int htmx = zipped(Files.readAllBytes(VENDOR.resolve("htmx-4.0.1.min.js")));

        assertThat(zipped(styles.getBytes(StandardCharsets.UTF_8))).isLessThan(8 * KB);
        assertThat(zipped(script.getBytes(StandardCharsets.UTF_8)) + htmx).isLessThan(20 * KB);
        String palette = assets.find("palette.js").orElseThrow().content();
        assertThat(zipped(palette.getBytes(StandardCharsets.UTF_8))).isLessThan(KB + KB / 2);
        assertThat(zipped(Files.readAllBytes(VENDOR.resolve("echarts-6.1.0.min.js"))))
                .isLessThan(180 * KB);
        assertThat(Files.size(VENDOR.resolve("inter-5.3.0.woff2"))).isLessThan(50L * KB);
    }

    /** How many bytes travel for this content. */
    static int zipped(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.size();
    }
}
