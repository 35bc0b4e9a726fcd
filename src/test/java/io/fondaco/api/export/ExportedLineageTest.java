package io.fondaco.api.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.export.amundsen.AmundsenModel;
import io.fondaco.export.atlas.AtlasModel;
import io.fondaco.lineage.LineageCast;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each caller gets the lineage between what they see: past tables of no product, never past a hidden one. */
@QuarkusTest
class ExportedLineageTest {

    @Inject
    LineageCast cast;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        cast.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void atlasGetsAProcessForEachTableAndColumnThatIsMadeOfOthers() throws IOException {
        JsonNode body = atlas();

        assertThat(madeOf(body, "trino_process"))
                .containsExactlyInAnyOrder(
                        "lake.retail.store_transactions@main < lake.weather.daily_temperatures@main",
                        "lake.weather.daily_temperatures@main < iceberg.retail.nations@main");
        assertThat(body.toString()).doesNotContain("station", "lake.raw", "by_zip", "select", "SELECT");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void aTeamGetsWhatComesThroughItsOwnProduct() throws IOException {
        assertThat(madeOf(atlas(), "trino_process"))
                .contains(
                        "lake.weather.station_notes@main < lake.weather.daily_temperatures@main",
                        "iceberg.retail.nations@main < lake.weather.station_notes@main");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void amundsenGetsTheSameAsRelationships() throws IOException {
        Map<String, String> files = amundsen();
        AmundsenModel.accepts(files);

        List<Map<String, String>> lineage = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("relationships/"))
                .flatMap(file -> AmundsenModel.rows(file.getValue()).stream())
                .filter(row -> row.get("TYPE").equals("HAS_DOWNSTREAM")
                        && row.get("START_LABEL").equals("Table"))
                .toList();
        assertThat(lineage)
                .extracting(row -> row.get("START_KEY") + " > " + row.get("END_KEY"))
                .containsExactlyInAnyOrder(
                        "trino://lake.weather/daily_temperatures > trino://lake.retail/store_transactions",
                        "trino://iceberg.retail/nations > trino://lake.weather/daily_temperatures");
        assertThat(files.values()).noneMatch(text -> text.contains("station") || text.contains("by_zip"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void dcatTellsHowTheRulesOfAProductStand() throws IOException {
        aRuleFails();

        JsonNode dataset = StreamSupport.stream(json("dcat").get("dcat:dataset").spliterator(), false)
                .filter(each -> each.has("dqv:hasQualityMeasurement"))
                .findFirst()
                .orElseThrow();

        assertThat(dataset.get("dct:identifier").asText()).isEqualTo("weather/daily-temperatures");
        assertThat(dataset.get("dqv:hasQualityMeasurement"))
                .hasSize(3)
                .extracting(each -> each.at("/dqv:value/@value").asText())
                .containsExactly("1", "0", "1");
        assertThat(dataset.toString()).doesNotContain("No gaps in days");
        assertThat(atlas().findValuesAsText("dataProductQuality")).containsExactly("failed");
    }

    private void aRuleFails() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into quality_rule (id, port,"
                                + " product, rule_key, source, name, column_name, declared, verdict, reason, measured, examples,"
                                + " contract_version, checked_at, took_millis, told_failing) select ?1, o.id, o.product, 'k',"
                                + " '', 'No gaps in days', '', true, 'FAILED', '', '', '', '1.0.0', ?2, 0, true"
                                + " from output_port o where o.object_name = ?3")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, Instant.now())
                        .setParameter(3, Samples.DAILY.object())
                        .executeUpdate());
    }

    private static List<String> madeOf(JsonNode body, String type) {
        return StreamSupport.stream(body.get("entities").spliterator(), false)
                .filter(entity -> entity.get("typeName").asText().equals(type))
                .map(entity -> entity.at("/attributes/outputs/0/guid").asText().substring(1) + " < "
                        + entity.at("/attributes/inputs/0/guid").asText().substring(1))
                .toList();
    }

    private static JsonNode atlas() throws IOException {
        JsonNode body = json("atlas");
        new AtlasModel().accepts(body);
        return body;
    }

    private static JsonNode json(String format) throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/api/v1/export/" + format).asByteArray());
    }

    private static Map<String, String> amundsen() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] zip = given().get("/api/v1/export/amundsen").asByteArray();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}
