package io.fondaco.api.publish;

import static io.fondaco.api.Calls.call;
import static io.fondaco.api.Calls.get;
import static io.fondaco.api.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.fondaco.access.owner.SyncOwnerAgreements;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.publish.apply.Archives;
import io.fondaco.publish.publication.Published;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A product offers a table that somebody else made only where its domain may hand it on and its publisher reads it. */
@QuarkusTest
@TestSecurity(user = "otto", roles = "team-weather")
class NamedObjectsApiTest {

    private static final QualifiedName SALARIES = QualifiedName.parse("lake.finance.salaries");
    private static final QualifiedName READINGS = QualifiedName.parse("lake.published.readings");
    private static final Set<Privilege> SELECT = Set.of(Privilege.SELECT);
    private static final String NOT_THE_DOMAINS = "The domain weather may not offer lake.finance.salaries";
    private static final String NOT_YOURS_TO_READ = "Trino does not let you read lake.finance.salaries";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    FakePersonEngines people;

    @Inject
    SyncOwnerAgreements ownerAgreements;

    @Inject
    Published published;

    @BeforeEach
    void begin() {
        samples.reset();
        people.reset();
        for (QualifiedName table : List.of(SALARIES, READINGS)) {
            engine.create(
                    new HarvestedObject(table, "TABLE", null, List.of(new HarvestedColumn("id", "bigint", 1, null))));
        }
    }

    @Test
    void nobodyGetsATableByMakingAProductOverIt() throws IOException {
        refused(over(SALARIES), NOT_THE_DOMAINS);

        ownerAgreements.run();
        published.settle();
        assertThat(engine.privileges(SALARIES, "otto")).isEmpty();
    }

    @Test
    void aDraftGivesItsOwnersNothingEither() throws IOException {
        refused(changed(over(SALARIES), "status: active", "status: draft"), NOT_THE_DOMAINS);
        Map<String, String> made = changed(over(SALARIES), "status: active", "status: draft");
        made.put("weather/x/x.sql", "SELECT id FROM lake.published.readings");
        refused(made, "The domain weather does not publish in lake.finance");
    }

    @Test
    void whatTheDomainMayHandOnIsOfferedByWhoeverReadsIt() throws IOException {
        engine.giveByHand(SALARIES, Grantee.user("pub_weather"), SELECT, true);
        refused(over(SALARIES), NOT_YOURS_TO_READ);
        refused(over(READINGS), "Trino does not let you read lake.published.readings");

        engine.grant(SALARIES, "otto", SELECT);
        engine.grant(READINGS, "otto", SELECT);

        send("plan", over(READINGS)).body("products[0].problems", empty());
        allowed(over(SALARIES));
    }

    @Test
    void thatItsPrincipalOnlyReadsItIsNotEnough() throws IOException {
        engine.grant(SALARIES, "otto", SELECT);
        engine.giveByHand(SALARIES, Grantee.user("pub_weather"), SELECT, false);

        refused(over(SALARIES), NOT_THE_DOMAINS);
    }

    @Test
    void whereTrinoKnowsNobodyElseWhatItListsForThemCounts() throws IOException {
        engine.giveByHand(SALARIES, Grantee.user("pub_weather"), SELECT, true);
        people.refuseNames();
        refused(over(SALARIES), "lists no right of yours to read lake.finance.salaries");

        engine.grant(SALARIES, "otto", SELECT);

        allowed(over(SALARIES));
    }

    @Test
    void aTrinoThatIsSilentLetsNothingThrough() throws IOException {
        engine.stop();

        refused(over(READINGS), "Trino does not tell whether you may offer lake.published.readings");
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void inADomainWithoutSourcesItsOwnerInTrinoOffersATable() throws IOException {
        Map<String, String> files = inRetail(over(SALARIES));
        engine.grant(SALARIES, "stella", SELECT);
        refused(files, "lake.finance.salaries is not yours to offer");

        engine.own(SALARIES, "stella");

        allowed(files);
    }

    @Test
    void whatStandsBehindAViewAndHiddenTablesAreNotOffered() throws IOException {
        refused(over(READINGS.inner()), "is made by the portal behind or beside another object");
        refused(
                over(READINGS.mode("lake", "published", "masked")),
                "is made by the portal behind or beside another object");
        refused(over(QualifiedName.parse("lake.published.\"readings$files\"")), "readings$files");
    }

    @Test
    void aPortMovesToNothingElseAndStaysWhereItIs() throws IOException {
        engine.grant(READINGS, "otto", SELECT);
        allowed(over(READINGS));
        engine.revoke(READINGS, "otto", SELECT);

        allowed(changed(over(READINGS), "Read what", "Read all that"));
        refused(changed(over(SALARIES), "version: 1.0.0\nstatus", "version: 2.0.0\nstatus"), NOT_THE_DOMAINS);
    }

    @Test
    void whatOthersHoldOnATableThatIsOnlyOfferedStays() throws IOException {
        engine.giveByHand(SALARIES, Grantee.user("pub_weather"), SELECT, true);
        engine.grant(SALARIES, "otto", SELECT);
        allowed(over(SALARIES));
        engine.grant(SALARIES, "ben", SELECT);
        String outside = "/api/v1/products/weather/x/outside-grants";
        post("/api/v1/products/weather/x/drift-check").statusCode(200);
        String ben = get(outside).extract().path("items.find { it.principal == 'ben' }.id");

        post(outside + "/" + ben + "/removal", Map.of("reason", "He is not one of ours"))
                .statusCode(403)
                .body("detail", containsString("ask the platform team"));
        post(
                        outside + "/" + ben + "/adoption",
                        Map.of("endsOn", LocalDate.now().plusDays(30).toString()))
                .statusCode(403);

        published.settle();
        assertThat(engine.privileges(SALARIES, "ben")).isEqualTo(SELECT);
    }

    @Test
    void nobodyGoesBackToATableThatIsNoLongerTheirs() throws IOException {
        engine.giveByHand(SALARIES, Grantee.user("pub_weather"), SELECT, true);
        engine.grant(SALARIES, "otto", SELECT);
        engine.grant(READINGS, "otto", SELECT);
        allowed(over(SALARIES));
        String moved = "version: 1.1.0\nstatus";
        allowed(changed(changed(over(READINGS), "version: 1.0.0\nstatus", moved), "value: team-weather", """
                value: team-weather
                  - property: acceptBreaking
                    value: Nobody reads it yet"""));
        engine.revoke(SALARIES, "otto", SELECT);

        post("/api/v1/products/weather/x/versions/1.0.0/rollback?validateOnly=true", Map.of())
                .statusCode(200)
                .body("possible", equalTo(false))
                .body("against", hasItem(containsString(NOT_YOURS_TO_READ)));
        post("/api/v1/products/weather/x/versions/1.0.0/rollback", Map.of("reason", "The new ones are wrong"))
                .statusCode(409);
    }

    private static void refused(Map<String, String> files, String reason) throws IOException {
        send("plan", files)
                .statusCode(200)
                .body("mayBeApplied", equalTo(false))
                .body("products[0].problems.reason", hasItem(containsString(reason)));
        send("apply", files).statusCode(422).body("products[0].problems.reason", hasItem(containsString(reason)));
    }

    private static void allowed(Map<String, String> files) throws IOException {
        send("plan", files).statusCode(200).body("products[0].problems", empty());
        send("apply", files).statusCode(200);
        String path = files.keySet().iterator().next();
        get("/api/v1/products/" + path.substring(0, path.lastIndexOf('/'))).statusCode(200);
    }

    private static ValidatableResponse send(String address, Map<String, String> files) throws IOException {
        return call().contentType("application/zip")
                .body(Archives.zip(files))
                .post("/api/v1/products/" + address)
                .then();
    }

    private static Map<String, String> inRetail(Map<String, String> files) {
        Map<String, String> moved = new HashMap<>();
        files.forEach((path, text) -> moved.put(
                path.replace("weather/", "retail/"),
                text.replace("domain: weather", "domain: retail")
                        .replace("otto", "stella")
                        .replace("team-weather", "team-retail")));
        return moved;
    }

    private static Map<String, String> changed(Map<String, String> files, String old, String now) {
        Map<String, String> changed = new HashMap<>();
        files.forEach((path, text) -> changed.put(path, text.replace(old, now)));
        return changed;
    }

    private static Map<String, String> over(QualifiedName table) {
        return new HashMap<>(Map.of("weather/x/product.odps.yaml", """
                apiVersion: v1.0.0
                kind: DataProduct
                id: x
                name: X
                version: 1.0.0
                status: active
                domain: weather
                description:
                  purpose: Read what there is.
                outputPorts:
                  - name: x
                    version: 1.0.0
                    contractId: x-contract
                team:
                  members:
                    - username: otto
                      role: owner
                customProperties:
                  - property: ownerTeam
                    value: team-weather
                """, "weather/x/x.odcs.yaml", """
                apiVersion: v3.1.0
                kind: DataContract
                id: x-contract
                version: 1.0.0
                status: active
                servers:
                  - server: lake
                    type: trino
                    catalog: %s
                    schema: %s
                schema:
                  - name: x
                    physicalName: %s
                    properties:
                      - name: id
                        physicalType: bigint
                        description: The key
                """.formatted(
                        table.catalog(), table.schema(), table.object())));
    }
}
