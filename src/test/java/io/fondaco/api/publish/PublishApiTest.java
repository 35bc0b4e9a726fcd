package io.fondaco.api.publish;

import static io.fondaco.api.Calls.call;
import static io.fondaco.api.Calls.get;
import static io.fondaco.api.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.apply.Archives;
import io.fondaco.publish.apply.SentArchive;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing by archives: who may, what they are told, and what becomes of it. */
@QuarkusTest
class PublishApiTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.weather_raw.readings");
    private static final String PRODUCT = "weather/readings/product.odps.yaml";
    private static final String CONTRACT = "weather/readings/readings.odcs.yaml";
    private static final String QUERY = "weather/readings/readings.sql";
    private static final String TEXT = """
            apiVersion: v1.0.0
            kind: DataProduct
            id: readings
            name: Readings
            version: 1.0.0
            status: active
            domain: weather
            description:
              purpose: Read what stations sent.
            outputPorts:
              - name: readings
                version: 1.0.0
                contractId: readings-contract
            team:
              members:
                - username: otto
                  role: owner
            customProperties:
              - property: ownerTeam
                value: team-weather
            """;
    private static final String PROMISES = """
            apiVersion: v3.1.0
            kind: DataContract
            id: readings-contract
            version: 1.0.0
            status: active
            servers:
              - server: lake
                type: trino
                catalog: lake
                schema: published
            schema:
              - name: readings
                physicalType: view
                properties:
                  - name: id
                    physicalType: bigint
                    description: The key
                  - name: name
                    physicalType: varchar(25)
                    description: Of the station
            """;

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void begin() {
        samples.reset();
        engine.create(new HarvestedObject(
                BASE,
                "TABLE",
                null,
                List.of(
                        new HarvestedColumn("id", "bigint", 1, null),
                        new HarvestedColumn("name", "varchar(25)", 2, null))));
        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        engine.giveByHand(BASE, Grantee.user("otto"), Set.of(Privilege.SELECT), false);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerOfTheDomainPlansAndPublishesANewProduct() throws IOException {
        String hash = send("plan", files())
                .statusCode(200)
                .body("products[0].problems", empty())
                .body("mayBeApplied", equalTo(true))
                .body("products[0].result", equalTo("NEW"))
                .body("products[0].objects[0].action", equalTo("CREATE"))
                .body("products[0].objects[0].sql[0]", startsWith("CREATE OR REPLACE VIEW"))
                .body("products[0].readersNotice", equalTo(false))
                .extract()
                .path("hash");
        get("/api/v1/products/weather/readings").statusCode(404);

        send("apply?hash=" + hash, files())
                .statusCode(200)
                .body("products.result", contains("NEW"))
                .body("products.version", contains("1.0.0"));

        get("/api/v1/products/weather/readings").statusCode(200);
        send("apply", files()).statusCode(200).body("products.result", contains("UNCHANGED"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatWasPublishedIsDownloadedByteForByte() throws IOException {
        send("apply", files()).statusCode(200);

        byte[] zip = call().get("/api/v1/products/weather/readings/files.zip").asByteArray();

        SentArchive archive = SentArchive.read(zip);
        assertThat(archive.products().getFirst().product().text()).isEqualTo(TEXT);
        assertThat(archive.products().getFirst().contracts().getFirst().text()).isEqualTo(PROMISES);
        assertThat(archive.products().getFirst().queries().getFirst().text())
                .isEqualTo("SELECT id, name FROM lake.weather_raw.readings");
        get("/products/weather/readings/files.zip").statusCode(200);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aBreakingVersionIsPlannedWithItsLevelAndIsComparedAfterwards() throws IOException {
        send("apply", files()).statusCode(200);
        Map<String, String> next = files();
        next.put(QUERY, "SELECT id FROM lake.weather_raw.readings");
        next.put(CONTRACT, PROMISES.substring(0, PROMISES.indexOf("      - name: name")));
        next.put(PRODUCT, TEXT.replace("version: 1.0.0\nstatus", "version: 1.1.0\nstatus"));

        send("plan", next)
                .statusCode(200)
                .body("products[0].level", equalTo("BREAKING"))
                .body("products[0].neededVersion", equalTo("2.0.0"))
                .body("products[0].problems[0].line", equalTo(5))
                .body("products[0].problems[0].reason", containsString("which needs 2.0.0"));
        send("apply", next).statusCode(422).body("products.result", contains("REFUSED"));
        next.put(PRODUCT, TEXT.replace("version: 1.0.0\nstatus", "version: 2.0.0\nstatus"));
        send("apply", next).statusCode(200).body("products.result", contains("CHANGED"));

        get("/api/v1/products/weather/readings/versions").statusCode(200).body("items.number", hasItem("1.0.0"));
        get("/api/v1/products/weather/readings/versions/1.0.0").statusCode(200);
        get("/api/v1/products/weather/readings/versions/9.0.0").statusCode(404);
        get("/api/v1/products/weather/readings/versions/2.0.0/diff")
                .statusCode(200)
                .body("from", equalTo("1.0.0"))
                .body("level", equalTo("BREAKING"))
                .body("changes.kind", hasItem("COLUMN_GONE"));
        get("/products/weather/readings/versions/2.0.0/diff?from=1.0.0")
                .statusCode(200)
                .body(containsString("1 breaking"))
                .body(containsString("The column is gone."));
        get("/products/weather/readings/versions").statusCode(200).body(containsString("Compare with 1.0.0"));
        get("/products/weather/readings/versions.csv").statusCode(200).body(containsString("2.0.0"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anotherWorldThanThatOfThePlanIsToldWithTheDifferences() throws IOException {
        String hash = send("plan", files()).extract().path("hash");
        engine.giveByHand(BASE, Grantee.role("public"), Set.of(Privilege.SELECT), false);

        send("apply?hash=" + hash, files())
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fondaco:problem:plan-changed"))
                .body("detail", containsString("is open to everybody in Trino"));
        get("/api/v1/products/weather/readings").statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatStandsAgainstAQueryIsToldAtItsPlace() throws IOException {
        refused("SELECT id, name FROM readings", "readings is not a full name");
        refused("SELECT id, name FROM lake.weather_raw.stations", "is not among the sources of the domain weather");
        refused("SELECT zip, day FROM lake.retail.transactions", "lake.retail.transactions");
        refused("SELECT id FROM lake.weather_raw.readings", "The contract promises name, but the query does not");
        engine.revoke(BASE, "otto", Set.of(Privilege.SELECT));
        refused("SELECT id, name FROM lake.weather_raw.readings", "Trino refuses this to you");
    }

    private void refused(String query, String reason) throws IOException {
        Map<String, String> files = files();
        files.put(QUERY, query);
        send("plan", files)
                .statusCode(200)
                .body("mayBeApplied", equalTo(false))
                .body("products[0].problems.reason", hasItem(containsString(reason)));
        send("apply", files).statusCode(422);
        get("/api/v1/products/weather/readings").statusCode(404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aStrangerPublishesNothingAndLearnsNothing() throws IOException {
        Map<String, String> files = files();
        files.put("nowhere/x/product.odps.yaml", TEXT);

        send("plan", files)
                .statusCode(200)
                .body("products.result", contains("REFUSED", "REFUSED"))
                .body("products[0].problems[0].reason", startsWith("You may not publish nowhere/x:"))
                .body("products[1].problems[0].reason", startsWith("You may not publish weather/readings:"));
        send("apply", files).statusCode(422);
        get("/api/v1/products/weather/daily-temperatures/files.zip").statusCode(403);
        get("/api/v1/products/weather/station-notes/versions").statusCode(404);
        get("/products/weather/station-notes/versions/1.0.0/diff").statusCode(404);
        get("/api/v1/domains/weather/publishers").statusCode(403);
        get("/api/v1/domains/nowhere/publishers").statusCode(404);
    }

    @Test
    void nobodySignedInPublishesNothing() throws IOException {
        send("plan", files()).statusCode(401);
        send("apply", files()).statusCode(401);
        call().header("Authorization", "Bearer fpt_wrong")
                .contentType("application/zip")
                .body(Archives.zip(files()))
                .post("/api/v1/products/apply")
                .then()
                .statusCode(401);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aProductThatIsKeptInTheFolderIsNotTaken() throws IOException {
        Map<String, String> files = new HashMap<>();
        files.put("weather/daily-temperatures/product.odps.yaml", TEXT);

        send("apply", files)
                .statusCode(422)
                .body("products[0].problems[0].reason", containsString("is kept in the folder of products"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void wrongArchivesAreRefusedWithASentence() {
        call().contentType("application/zip")
                .body("no archive".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/products/plan")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("This is no archive"));
        post("/api/v1/products/plan", Map.of()).statusCode(400);
    }

    static Map<String, String> files() {
        Map<String, String> files = new HashMap<>();
        files.put(PRODUCT, TEXT);
        files.put(CONTRACT, PROMISES);
        files.put(QUERY, "SELECT id, name FROM lake.weather_raw.readings");
        return files;
    }

    private static ValidatableResponse send(String address, Map<String, String> files) throws IOException {
        return call().contentType("application/zip")
                .body(Archives.zip(files))
                .post("/api/v1/products/" + address)
                .then();
    }
}
