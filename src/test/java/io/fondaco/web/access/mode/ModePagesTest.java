package io.fondaco.web.access.mode;

import static io.fondaco.publish.mode.Modes.ALL;
import static io.fondaco.publish.mode.Modes.CUSTOMERS;
import static io.fondaco.publish.mode.Modes.MASKED;
import static io.fondaco.publish.mode.Modes.SLUG;
import static io.fondaco.publish.mode.Modes.asking;
import static io.fondaco.publish.mode.Modes.countries;
import static io.fondaco.publish.mode.Modes.customers;
import static io.fondaco.publish.mode.Modes.way;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.asking.RequestAccess;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.publish.publication.Published;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages and the API say of ways to read, to whom. */
@QuarkusTest
class ModePagesTest {

    private static final String PRODUCT = "/products/weather/customers";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @Inject
    DataProducts products;

    @Inject
    RequestAccess requestAccess;

    @Inject
    DecideRequest decideRequest;

    @Inject
    AccessRequests requests;

    @Inject
    AccessStory story;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, OTTO).forEach(samples::signedIn);
        table(CUSTOMERS, "id", "name", "email", "country");
        table(QualifiedName.parse("lake.published_raw.hash_key"), "secret");
        published.begin(SLUG, CUSTOMERS);
        published.describe(SLUG, customers(ALL), ProductStatus.ACTIVE);
        published.settleAll();
    }

    private void table(QualifiedName name, String... columns) {
        engine.create(new HarvestedObject(
                name,
                "TABLE",
                null,
                Stream.of(columns)
                        .map(column -> new HarvestedColumn(column, "varchar", 1, null))
                        .toList()));
        engine.giveByHand(name, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
    }

    private UUID asks(Person person, ModeChoice reads) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requestAccess
                        .send(person, products.find(person, "weather", SLUG).orElseThrow(), asking(reads))
                        .id());
    }

    private UUID holds(Person person, ModeChoice reads) {
        UUID request = asks(person, reads);
        decideRequest.decide(OTTO, request, DecisionInput.approved());
        published.settleAll();
        return request;
    }

    private ModeChoice agreed(UUID request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(request).agreedReads());
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(PRODUCT + "/request").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theFormAsksHowItIsToBeReadAndChoosesTheLeast() {
        Document form = page(PRODUCT + "/request");

        assertThat(form.select("input[name=mode]").eachAttr("value"))
                .containsExactly("public", "countries", "masked", "full");
        assertThat(form.select("input[name=mode][checked]").eachAttr("value")).containsExactly("public");
        assertThat(form.select("#mode").text())
                .contains("How do you need to read it?", "Given at once", "Without id, name, email", "email as a hash");
        assertThat(form.select("input[name=value]").eachAttr("value"))
                .containsExactly("countries/country/NO", "countries/country/SE", "countries/country/DK");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatWasChosenIsAskedFor() {
        String request = target(post(
                PRODUCT + "/request",
                Map.of(
                        "formKey",
                        "f1",
                        "purpose",
                        PURPOSE,
                        "period",
                        "P30D",
                        "terms",
                        "on",
                        "mode",
                        "countries",
                        "value",
                        List.of("countries/country/NO", "masked/country/SE"))));

        assertThat(page(request).select("main").text()).contains("Read (Some countries, country NO)");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void valuesThatAreMissingAreToldAtTheField() {
        Document form = body(post(
                PRODUCT + "/request",
                Map.of("formKey", "f1", "purpose", PURPOSE, "period", "P30D", "terms", "on", "mode", "countries")));

        assertThat(form.select("#mode .err").text()).contains("Choose at least one value of country");
        assertThat(form.select("input[name=mode][checked]").eachAttr("value")).containsExactly("countries");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApproverGivesLessByTheForm() {
        UUID request = asks(ADA, ModeChoice.FULL);
        Document form = page("/requests/" + request);
        assertThat(form.select("input[name=mode]").eachAttr("value"))
                .containsExactly("public", "countries", "masked", "full");
        assertThat(form.select("input[name=mode][checked]").eachAttr("value")).containsExactly("full");

        post("/requests/" + request + "/decision", story.seen(request, Map.of("outcome", "approve", "mode", "masked")))
                .then()
                .statusCode(303);

        assertThat(agreed(request)).isEqualTo(way("masked"));
        assertThat(page("/requests/" + request).select("main").text()).contains("Given Read (Masked)");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApproverIsOfferedNothingThatShowsMore() {
        UUID request = asks(ADA, countries("NO", "SE"));
        Document form = page("/requests/" + request);

        assertThat(form.select("input[name=mode]").eachAttr("value")).containsExactly("countries");
        assertThat(form.select("input[name=value]").eachAttr("value"))
                .containsExactly("countries/country/NO", "countries/country/SE");
        assertThat(form.select("input[name=value][checked]")).hasSize(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoHoldsAModeIsToldItsViewEverywhere() {
        UUID request = holds(ADA, way("masked"));

        assertThat(page(PRODUCT).select("main").text()).contains("Read: Masked", "Read it in another way");
        assertThat(page("/access").select("main").text()).contains("Read: Masked");
        assertThat(page(PRODUCT + "/connect").select("main").text())
                .contains("SELECT * FROM lake.published.customers__mode_masked LIMIT 10");
        assertThat(page(PRODUCT + "/sample").select("main").text()).contains(MASKED.object());
        assertThat(page("/requests/" + request).select("main").text()).contains(MASKED.toString());
        given().get("/api/v1/requests/" + request)
                .then()
                .statusCode(200)
                .body("mode", equalTo("masked"))
                .body("agreedMode", equalTo("masked"));
        given().get("/api/v1/agreements")
                .then()
                .statusCode(200)
                .body("items.object", contains(MASKED.toString()))
                .body("items.mode", contains("masked"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aProgramAsksInAMode() {
        given().header("Sec-Fetch-Site", "same-origin")
                .header("Idempotency-Key", "k1")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "product",
                        "weather/customers",
                        "purpose",
                        PURPOSE,
                        "endsOn",
                        LocalDate.now().plusDays(60).toString(),
                        "termsAccepted",
                        true,
                        "mode",
                        "countries",
                        "values",
                        Map.of("country", List.of("SE"))))
                .post("/api/v1/requests")
                .then()
                .statusCode(201)
                .body("mode", equalTo("countries"))
                .body("values.country", contains("SE"));
        given().get("/api/v1/products/weather/customers")
                .then()
                .body("ports[0].modes.name", hasItem("masked"))
                .body("ports[0].modes.find { it.name == 'masked' }.masks.email", equalTo("a hash"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void ownersSeeWhatKeepsEachModeAndWhoReadsHow() {
        holds(ADA, way("masked"));

        assertThat(page(PRODUCT + "/manage?tab=product").select("main").text())
                .contains("Ways to read it", "Can be asked for.", MASKED.toString());
        assertThat(page(PRODUCT + "/manage?tab=access").select("main").text()).contains("Read as masked");
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerSeesNothingOfWhatOthersHold() {
        UUID request = holds(ADA, way("masked"));

        page("/requests/" + request, 404);
        page(PRODUCT + "/manage?tab=product", 404);
        assertThat(page(PRODUCT + "/connect").select("main").text()).doesNotContain(MASKED.object());
        given().get("/api/v1/requests/" + request).then().statusCode(404);
    }
}
