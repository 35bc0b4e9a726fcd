package io.fondaco.engine.opa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.rule.OpaConfig.Others;
import io.fondaco.engine.rule.Right;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyBundleTest {

    @TempDir
    Path folder;

    @Test
    void itIsATarThatOthersCanRead() throws Exception {
        PolicyBundle bundle = PolicyBundle.of(Questions.policy(Others.DENY), Questions.HELD);
        Path file = folder.resolve("bundle.tar.gz");
        Files.write(file, bundle.bytes());

        Process tar = new ProcessBuilder("tar", "-xzf", file.toString(), "-C", folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(tar.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(tar.inputReader().lines()).isEmpty();
        assertThat(tar.exitValue()).isZero();

        JsonNode manifest = json(".manifest");
        assertThat(manifest.get("revision").asText())
                .isEqualTo(bundle.revision())
                .hasSize(64);
        assertThat(manifest.get("roots").toString()).isEqualTo("[\"fondaco\"]");
        assertThat(folder.resolve("fondaco/trino/policy.rego")).content().isEqualTo(PolicyBundle.rego());
        JsonNode data = json("data.json").get("fondaco");
        assertThat(data.at("/rights/ada/iceberg/retail/nations").asBoolean()).isTrue();
        assertThat(data.at("/rights/a.b/iceberg/retail/dots").asBoolean()).isTrue();
        assertThat(data.get("rights")).hasSize(3);
        assertThat(data.get("passable").toString())
                .isEqualTo("{\"pub_orders\":{\"iceberg\":{\"retail\":{\"nations\":true}}}}");
        assertThat(data.get("settings").toString())
                .isEqualTo("{\"catalogs\":[\"iceberg\",\"memory\"],\"unbound\":[\"portal\",\"pub_retail\"],"
                        + "\"portal\":\"portal\",\"others\":\"deny\",\"in_names\":true}");
    }

    @Test
    void anotherRightIsAnotherRevision() {
        HeldRights more = HeldRights.of(Set.of(new Right(QualifiedName.parse("iceberg.retail.nations"), "eve")));

        assertThat(PolicyBundle.of(Questions.policy(Others.DENY), more).revision())
                .isNotEqualTo(PolicyBundle.of(Questions.policy(Others.DENY), Questions.HELD)
                        .revision());
    }

    @Test
    void nobodysHoldingsAreAnObjectStill() throws IOException {
        PolicyBundle bundle = PolicyBundle.of(Questions.policy(Others.DENY), HeldRights.NONE);

        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bundle.bytes()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("\"rights\":{}");
        }
    }

    private JsonNode json(String file) throws IOException {
        return Questions.MAPPER.readTree(folder.resolve(file).toFile());
    }
}
