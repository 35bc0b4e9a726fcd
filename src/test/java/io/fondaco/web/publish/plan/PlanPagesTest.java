package io.fondaco.web.publish.plan;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.organisation.Domains;
import io.fondaco.publish.apply.NamePublisher;
import io.fondaco.publish.apply.Publisher;
import io.fondaco.publish.draft.DraftAccess;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.DraftSource;
import io.fondaco.publish.draft.DraftWords;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.publish.draft.PersonalData;
import io.fondaco.testing.Samples;
import io.fondaco.testing.SignedIn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is planned is published, once, and by whoever may publish what has that address. */
@QuarkusTest
@TestSecurity(user = "otto", roles = "team-weather")
class PlanPagesTest {

    private static final QualifiedName WIND = QualifiedName.parse("lake.weather.daily_wind");
    private static final String TAKEN = "The address weather/daily-wind is taken";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    FakePersonEngines people;

    @Inject
    Drafts drafts;

    @Inject
    DataProducts products;

    @Inject
    Domains domains;

    @Inject
    NamePublisher naming;

    @BeforeEach
    void reset() {
        samples.reset();
        people.reset();
        List.of(OTTO, ODA, ADA, STELLA).forEach(samples::signedIn);
        engine.create(new HarvestedObject(WIND, "TABLE", null, List.of(new HarvestedColumn("id", "bigint", 1, null))));
        engine.giveByHand(WIND, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        List.of("otto", "ada", "oda")
                .forEach(person -> engine.giveByHand(WIND, Grantee.user(person), Set.of(Privilege.SELECT), false));
        SignedIn.as(OTTO);
    }

    @Test
    void whoeverPressesTwiceComesToTheProduct() {
        String draft = draft(OTTO);
        Map<String, String> seen = seen(draft);

        assertThat(target(post(draft + "/publication", seen))).isEqualTo("/products/weather/daily-wind");
        assertThat(target(post(draft + "/publication", seen))).isEqualTo("/products/weather/daily-wind");

        given().get(draft + "/plan").then().statusCode(404);
        SignedIn.as(STELLA);
        post(draft + "/publication", seen).then().statusCode(404);
    }

    @Test
    void aDraftThatWasSavedMeanwhileIsNotPublished() {
        String draft = draft(OTTO);
        Map<String, String> seen = seen(draft);
        drafts.save(OTTO, id(draft), content("Plan outdoor events"), 0);

        Document told = body(post(draft + "/publication", seen)
                .then()
                .statusCode(409)
                .extract()
                .response());

        assertThat(told.text()).contains("Somebody changed this draft since you looked at its plan.");
        given().get("/products/weather/daily-wind").then().statusCode(404);
    }

    @Test
    void aPlanThatChangedIsToldWithItsDifferences() {
        String draft = draft(OTTO);
        Map<String, String> seen = seen(draft);
        engine.create(new HarvestedObject(WIND, "TABLE", null, List.of(new HarvestedColumn("id", "date", 1, null))));
        engine.giveByHand(WIND, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        engine.giveByHand(WIND, Grantee.user("otto"), Set.of(Privilege.SELECT), false);

        Document told = body(post(draft + "/publication", seen)
                .then()
                .statusCode(409)
                .extract()
                .response());

        assertThat(told.text())
                .contains(
                        "The plan is another one by now",
                        "Now: weather/daily-wind: lake.weather.daily_wind is a table");
    }

    @Test
    void whatStandsAgainstItIsFoundAgainWhenItIsPublished() {
        String draft = draft(OTTO);
        engine.revoke(WIND, "otto", Set.of(Privilege.SELECT));
        Map<String, String> seen = seen(draft);

        Document told = body(post(draft + "/publication", seen)
                .then()
                .statusCode(422)
                .extract()
                .response());

        assertThat(told.text()).contains("Trino does not let you read lake.weather.daily_wind");
        given().get("/products/weather/daily-wind").then().statusCode(404);
    }

    @Test
    void theAddressOfAProductOfOthersIsNotTakenOver() {
        there("stella");
        String draft = draft(OTTO);

        Document plan = page(draft + "/plan");

        assertThat(plan.text()).contains(TAKEN).doesNotContain("Contract changes", "Publish 1.0.0");
        post(draft + "/publication", seen(draft)).then().statusCode(403);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> products.byPath("weather", "daily-wind")
                                .orElseThrow()
                                .people(ProductRole.OWNER)))
                .containsExactly("stella");
    }

    @Test
    void whatOthersMustAgreeToIsAskedForByALink() {
        engine.giveByHand(Samples.TRANSACTIONS, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), false);
        engine.giveByHand(Samples.TRANSACTIONS, Grantee.user("otto"), Set.of(Privilege.SELECT), false);
        DraftSource source =
                DraftSource.select("lake.published.sales", "SELECT zip FROM lake.retail.store_transactions");
        DraftContent content = content("Plan events")
                .over(source, List.of(new DraftColumn("zip", "varchar(5)", "Zip", true, PersonalData.NO)));

        Document plan =
                page("/drafts/" + drafts.begin(OTTO, Optional.empty(), content).id() + "/plan");

        assertThat(plan.select(".note.bad li").text())
                .contains("belongs to the product Store transactions: ask for access to build on it");
        assertThat(plan.select(".note.bad li a").attr("href"))
                .isEqualTo("/products/retail/store-transactions/request?for=domain:pub_weather");
    }

    @Test
    void aNewProductTakesNoAddressOfOnesOwnEither() {
        there("otto");
        String draft = draft(OTTO);

        assertThat(page(draft + "/plan").text()).contains(TAKEN);
        post(draft + "/publication", seen(draft)).then().statusCode(422);
    }

    @Test
    void whoSeesAProductNoLongerSeesNoPlanOfIt() {
        there("ada");
        String draft = "/drafts/"
                + drafts.begin(ADA, Optional.of("weather/daily-wind"), content("Plan events"))
                        .id();
        SignedIn.as(ADA);
        assertThat(page(draft + "/plan").text()).contains("Contract changes");

        QuarkusTransaction.requiringNew()
                .run(() -> products.byPath("weather", "daily-wind")
                        .orElseThrow()
                        .describe(
                                Samples.describe("Secret", "Hidden", WIND)
                                        .owners("stella")
                                        .visibleTo("team-retail")
                                        .description(),
                                java.time.Instant.now()));

        assertThat(page(draft + "/plan").text()).contains(TAKEN).doesNotContain("Contract changes", "Secret");
    }

    @Test
    void teamsThatTheDomainNamesPublishOnPagesTooAndWhoOwnsADomainAboveDoesNot() {
        String draft = draft(ADA);
        SignedIn.as(ADA);
        assertThat(page(draft + "/plan").text()).contains("Propose 1.0.0");
        QuarkusTransaction.requiringNew()
                .run(() -> naming.name(OTTO, new Publisher.Key("weather", Publisher.Kind.TEAM, "team-retail")));
        QuarkusTransaction.requiringNew()
                .run(() -> domains.bySlug("weather")
                        .orElseThrow()
                        .describe("Weather", "", domains.bySlug("retail").orElseThrow(), Set.of("otto")));

        SignedIn.as(new Person("ada", "ada", "ada@example.com", Set.of("team-retail"), false));
        assertThat(page(draft + "/plan").text()).contains("Publish 1.0.0");
        SignedIn.as(new Person("stella", "stella", "stella@example.com", Set.of(), false));
        String above = draft(STELLA);
        assertThat(page(above + "/plan").text()).contains("Propose 1.0.0");
    }

    @Test
    void whatIsProposedIsShownToThoseWhoMayPublishIt() {
        there("stella");
        String taken = draft(ADA);
        SignedIn.as(ADA);
        post(taken + "/proposal", Map.of()).then().statusCode(303);

        SignedIn.as(OTTO);
        assertThat(page("/products/new").text()).doesNotContain("Proposed to you");
        SignedIn.as(STELLA);
        assertThat(page("/products/new").text()).contains("Proposed to you");
    }

    private void there(String owner) {
        QuarkusTransaction.requiringNew().run(() -> {
            samples.add(
                    "weather",
                    "daily-wind",
                    Samples.describe("Wind", "By day", WIND).owners(owner));
            products.byPath("weather", "daily-wind").orElseThrow().keepIn(KeptIn.PORTAL);
        });
    }

    private String draft(Person author) {
        return "/drafts/"
                + drafts.begin(author, Optional.empty(), content("Plan events")).id();
    }

    private static String id(String draft) {
        return draft.substring("/drafts/".length());
    }

    private static Map<String, String> seen(String draft) {
        Document plan = page(draft + "/plan");
        return Map.of(
                "plan", plan.select("[name=plan]").val(),
                "seen", plan.select("[name=seen]").val());
    }

    private static DraftContent content(String purpose) {
        return new DraftContent(
                DraftSource.table(WIND.toString(), "TABLE"),
                new DraftWords(
                        "Daily wind",
                        "weather",
                        "daily-wind",
                        "Average wind",
                        purpose,
                        "",
                        "team-weather",
                        "",
                        "1.0.0",
                        ""),
                new DraftAccess(List.of("otto"), DraftAccess.Choice.OWNERS),
                List.of(new DraftColumn("id", "bigint", "The key", true, PersonalData.NO)));
    }
}
