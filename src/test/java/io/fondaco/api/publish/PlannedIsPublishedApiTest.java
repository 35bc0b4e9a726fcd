package io.fondaco.api.publish;

import static io.fondaco.api.Calls.call;
import static io.fondaco.api.Calls.get;
import static io.fondaco.testing.Samples.ADA;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.publish.apply.Archives;
import io.fondaco.testing.Samples;
import io.fondaco.testing.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is published is what was planned, from what the domain may build on; others learn nothing by it. */
@QuarkusTest
@TestSecurity(user = "otto", roles = "team-weather")
class PlannedIsPublishedApiTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.weather_raw.readings");
    private static final String PRODUCT = "weather/readings/product.odps.yaml";
    private static final String QUERY = "weather/readings/readings.sql";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    FakePersonEngines persons;

    @Inject
    DataProducts products;

    @Inject
    Policies policies;

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

    @AfterEach
    void showAll() {
        persons.reset();
    }

    @Test
    void thePlanOfOtherFilesIsAnotherPlan() throws IOException {
        String hash = send("plan", PublishApiTest.files()).extract().path("hash");

        changedSince(hash, PRODUCT, "username: otto", "username: oda");
        changedSince(hash, PRODUCT, "value: team-weather\n", """
                value: team-weather
                  - property: visibleToTeams
                    value: [team-retail]
                """);
        changedSince(hash, PRODUCT, "value: team-weather\n", """
                value: team-weather
                  - property: accessPolicy
                    value: {automatic: [{id: all, for: everyone}]}
                """);
        changedSince(hash, PRODUCT, "Read what stations sent.", "Read what nobody sent.");
        send("apply?hash=" + hash, PublishApiTest.files()).statusCode(200);
    }

    private static void changedSince(String hash, String file, String old, String now) throws IOException {
        Map<String, String> files = PublishApiTest.files();
        files.compute(file, (_, text) -> String.valueOf(text).replace(old, now));
        send("apply?hash=" + hash, files)
                .statusCode(409)
                .body("detail", containsString("No longer: weather/readings: the file product.odps.yaml is "))
                .body("detail", containsString("Now: weather/readings: the file product.odps.yaml is "));
        get("/api/v1/products/weather/readings").statusCode(404);
    }

    @Test
    void thePlanOfAProductThatChangedMeanwhileIsAnotherPlan() throws IOException {
        send("apply", PublishApiTest.files()).statusCode(200);
        Map<String, String> next = PublishApiTest.files();
        next.compute(PRODUCT, (_, text) -> String.valueOf(text).replace("what stations", "all that stations"));
        String hash = send("plan", next).extract().path("hash");
        QuarkusTransaction.requiringNew()
                .run(() -> policies.set(
                        products.byPath("weather", "readings").orElseThrow(),
                        ApprovalPolicy.ofOwners(Period.ofMonths(2)),
                        "otto"));

        send("apply?hash=" + hash, next).statusCode(409).body("detail", containsString("its policy has number 1"));
    }

    @Test
    void aPlanIsToldToNobodyButWhoMadeIt() throws IOException {
        String hash = send("plan", PublishApiTest.files()).extract().path("hash");
        SignedIn.as(ADA);

        send("apply?hash=" + hash, PublishApiTest.files())
                .statusCode(409)
                .body("detail", containsString("You made no such plan here."))
                .body("detail", not(containsString("No longer")));
    }

    @Test
    void whatAProductOfOthersOffersIsNotTheDomainsToBuildOn() throws IOException {
        QualifiedName view = QualifiedName.parse("lake.published.of_stella");
        engine.define(view, "pub_weather", Definition.view("SELECT id, name FROM " + BASE, null, Map.of()));
        engine.giveByHand(view, Grantee.user("otto"), Set.of(Privilege.SELECT), false);
        String query = "SELECT id, name FROM lake.published.of_stella";
        send("plan", with(query)).body("products[0].problems", empty());
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "weather",
                        "of-stella",
                        Samples.describe("Of Stella", "Hers", view).owners("stella")));

        refused(query, "lake.published.of_stella belongs to the product Of Stella: ask for access to build on it");
        send("plan", with(query))
                .body(
                        "products[0].problems.ask",
                        hasItem("/products/weather/of-stella/request?for=domain:pub_weather"));
        engine.define(view.inner(), "pub_weather", Definition.view("SELECT id, name FROM " + BASE, null, Map.of()));
        refused("SELECT id, name FROM lake.published.of_stella__definition", "belongs to the product Of Stella");
    }

    @Test
    void whatTrinoHidesFromThePublisherIsNotShownToReaders() throws IOException {
        persons.hide(BASE, "otto");
        refused(
                "SELECT id, name FROM " + BASE,
                "Trino filters or masks lake.weather_raw.readings for you and not for pub_weather, as whom the domain"
                        + " publishes");

        persons.hide(BASE, "pub_weather");
        send("plan", PublishApiTest.files()).body("products[0].problems", empty());
    }

    @Test
    void aHiddenProductIsNotNamed() throws IOException {
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "weather",
                        "secret",
                        Samples.describe("Readings", "Secret", QualifiedName.parse("lake.published.secret"))
                                .owners("stella")
                                .visibleTo("team-retail")));

        send("plan", PublishApiTest.files())
                .body("products[0].problems.reason", hasItem(containsString("Another product has the same name")))
                .body("products[0].problems.reason", not(hasItem(containsString("secret"))));
    }

    @Test
    void viewsThatStandTooDeepAreRefused() throws IOException {
        QualifiedName deep = BASE;
        for (int number = 0; number < 25; number++) {
            QualifiedName above = QualifiedName.parse("lake.published.above" + number);
            engine.define(above, "pub_weather", Definition.view("SELECT id, name FROM " + deep, null, Map.of()));
            deep = above;
        }
        engine.giveByHand(deep, Grantee.user("otto"), Set.of(Privilege.SELECT), false);

        refused("SELECT id, name FROM " + deep, "There are too many views below this one");
    }

    private static Map<String, String> with(String query) {
        Map<String, String> files = PublishApiTest.files();
        files.put(QUERY, query);
        return files;
    }

    private static void refused(String query, String reason) throws IOException {
        send("plan", with(query)).statusCode(200).body("products[0].problems.reason", hasItem(containsString(reason)));
        send("apply", with(query)).statusCode(422);
        get("/api/v1/products/weather/readings").statusCode(404);
    }

    private static ValidatableResponse send(String address, Map<String, String> files) throws IOException {
        return call().contentType("application/zip")
                .body(Archives.zip(files))
                .post("/api/v1/products/" + address)
                .then();
    }
}
