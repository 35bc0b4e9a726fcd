package io.fondaco.api.export;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.export.amundsen.AmundsenModel;
import io.fondaco.export.atlas.AtlasModel;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each caller gets the published products that they see, and nothing else. */
@QuarkusTest
class ExportApiTest {

    private static final List<String> ALL = List.of("atlas", "amundsen", "dcat");
    private static final String RESTRICTED = "station";

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void nobodyWithoutAToken() {
        ALL.forEach(format ->
                assertThat(given().get("/api/v1/export/" + format).statusCode()).isEqualTo(401));
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aStrangerDoesNotGetWhatIsShownToATeam() throws IOException {
        assertThat(atlas().findValuesAsText("qualifiedName"))
                .contains("lake.weather.daily_temperatures@main", "lake.weather.daily_temperatures.zip@main")
                .noneMatch(name -> name.contains(RESTRICTED));
        assertThat(AmundsenModel.accepts(amundsen()))
                .contains("Table trino://lake.weather/daily_temperatures")
                .noneMatch(name -> name.contains(RESTRICTED));
        assertThat(dcat().toString()).contains("weather/daily-temperatures").doesNotContain(RESTRICTED);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void theTeamGetsIt() throws IOException {
        assertThat(atlas().findValuesAsText("qualifiedName")).contains("lake.weather.station_notes@main");
        assertThat(AmundsenModel.accepts(amundsen())).contains("Table trino://lake.weather/station_notes");
        assertThat(dcat().toString()).contains("weather/station-notes");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void aCatalogueOfDcatNamesPublishersAndPlaces() throws IOException {
        JsonNode catalog = dcat();

        assertThat(catalog.get("@type").asText()).isEqualTo("dcat:Catalog");
        assertThat(catalog.at("/dct:publisher/foaf:name").asText()).isEqualTo("Data platform");
        for (String mandatory : List.of("dct:title", "dct:description", "dcat:dataset")) {
            assertThat(catalog.has(mandatory)).as(mandatory).isTrue();
        }
        assertThat(catalog.get("dcat:dataset")).hasSize(3).allSatisfy(dataset -> {
            assertThat(dataset.get("@id").asText()).startsWith("http");
            assertThat(dataset.get("dct:title").asText()).isNotBlank();
            assertThat(dataset.get("dct:description").asText()).isNotBlank();
            assertThat(dataset.at("/dct:publisher/foaf:name").asText()).isEqualTo("Weather Data");
            assertThat(dataset.get("dcat:distribution"))
                    .isNotEmpty()
                    .allSatisfy(port ->
                            assertThat(port.at("/dcat:accessURL/@id").asText()).endsWith("/connect"));
        });
    }

    private static JsonNode atlas() throws IOException {
        JsonNode body = json("atlas");
        new AtlasModel().accepts(body);
        return body;
    }

    private static JsonNode dcat() throws IOException {
        return json("dcat");
    }

    private static JsonNode json(String format) throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/api/v1/export/" + format)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    private static Map<String, String> amundsen() throws IOException {
        byte[] zip = given().get("/api/v1/export/amundsen")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        Map<String, String> files = new LinkedHashMap<>();
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
