package io.fondaco.web.publish.source;

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
import io.fondaco.engine.person.Rows;
import io.fondaco.testing.Samples;
import io.fondaco.testing.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "otto", roles = "team-weather")
class NewProductPagesTest {

    private static final String NEW = "/products/new";
    private static final QualifiedName WIND = QualifiedName.parse("lake.weather.daily_wind");

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    FakePersonEngines people;

    @BeforeEach
    void reset() {
        samples.reset();
        people.reset();
        List.of(OTTO, ODA, ADA, STELLA).forEach(samples::signedIn);
        engine.create(new HarvestedObject(
                WIND,
                "TABLE",
                null,
                List.of(
                        new HarvestedColumn("reading_id", "bigint", 1, "Number of the reading"),
                        new HarvestedColumn("observer_email", "varchar", 2, null))));
        people.fill(WIND, new Rows(List.of(), List.of(List.of("1", "j.roth@fondaco.example"))));
        engine.grant(WIND, "otto", Set.of(Privilege.SELECT));
        engine.giveByHand(WIND, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
        SignedIn.as(OTTO);
    }

    @Test
    void anonymousAreLedToSignIn() {
        SignedIn.nobody();

        given().redirects().follow(false).get(NEW).then().statusCode(302);
    }

    @Test
    void onlyWhatTheViewerMayReadIsFoundAndShown() {
        Document found = page(NEW + "?q=wind&object=" + WIND);

        assertThat(found.select(".picklist li").text()).isEqualTo("daily_wind");
        assertThat(found.select(".shown").text())
                .contains("First 1 row, read a moment ago as otto", "j.roth@fondaco.example")
                .contains("reading_id can be the key", "observer_email looks like personal data");

        SignedIn.as(ADA);
        Document nothing = page(NEW + "?q=wind&object=" + WIND);
        assertThat(nothing.text())
                .contains("No table or view that you can read has “wind”")
                .contains("Trino shows you no table or view")
                .doesNotContain("j.roth");
    }

    @Test
    void aTableOfAProductSaysSo() {
        engine.grant(Samples.DAILY, "otto", Set.of(Privilege.SELECT));

        assertThat(page(NEW + "?q=daily_temp").select(".picklist").text()).contains("Already in Daily temperatures");
    }

    @Test
    void aTableBecomesAProductInThreeSteps() {
        String describe = begin();
        Document form = page(describe);
        assertThat(form.select("[name=meaning-0]").val()).isEqualTo("Number of the reading");
        assertThat(form.select("[name=key-0]").hasAttr("checked")).isFalse();
        assertThat(form.select("#columns").first().parent().text())
                .contains("Suggested: the key, its name ends in “id”");

        String plan = target(post(describe, filled(form, "next")));
        assertThat(page(plan).text()).contains("Publish 1.0.0").doesNotContain("blocks publishing");

        String product = target(publish(plan));
        assertThat(product).isEqualTo("/products/weather/daily-wind");
        assertThat(page(product).text()).contains("Daily wind", "Average wind for each zip code");
        given().get(plan).then().statusCode(404);
    }

    @Test
    void suggestionsAreTakenByAButtonOnly() {
        String describe = begin();
        post(describe, filled(page(describe), "take-all")).then().statusCode(303);

        Document form = page(describe);

        assertThat(form.select("[name=key-0]").hasAttr("checked")).isTrue();
        assertThat(form.select("[name=personal-1] [selected]").val()).isEqualTo("SHOWN");
        assertThat(form.select("#name").val()).isEqualTo("Daily wind");
    }

    @Test
    void whatIsMissingStandsAtItsFieldAndWhatWasTypedStays() {
        String describe = begin();
        Map<String, String> fields = filled(page(describe), "next");
        fields.put("summary", "");
        fields.put("slug", "Daily Wind");
        fields.put("owners", "Nemo");

        Document wrong =
                body(post(describe, fields).then().statusCode(422).extract().response());

        assertThat(wrong.select("#summary-error").text()).contains("Say in one sentence what it is");
        assertThat(wrong.select("#slug-error").text()).contains("Use small letters");
        assertThat(wrong.select("#owners-error").text()).contains("Nobody called Nemo has signed in here");
        assertThat(wrong.select("#name").val()).isEqualTo("Daily wind");
        assertThat(page(describe).select("#name").val()).isEqualTo("Daily wind");
    }

    @Test
    void whoeverSavesSecondIsToldAndLosesNothing() {
        String describe = begin();
        Document stale = page(describe);
        post(describe, filled(stale, "save")).then().statusCode(303);
        Map<String, String> late = filled(stale, "save");
        late.put("name", "Wind of the day");

        Document told =
                body(post(describe, late).then().statusCode(409).extract().response());

        assertThat(told.text()).contains("Somebody changed this draft after you opened it.");
        assertThat(told.select("#name").val()).isEqualTo("Wind of the day");
    }

    @Test
    void strangersSeeThePreviewAndNothingElse() {
        String describe = begin();
        post(describe, filled(page(describe), "save"));
        String draft = describe.replace("/describe", "");
        SignedIn.as(STELLA);

        assertThat(page(draft).text())
                .contains("This is a draft", "otto began it")
                .doesNotContain("Edit the draft");
        given().get(describe).then().statusCode(404);
        given().get(draft + "/plan").then().statusCode(404);
        for (String action : List.of("/describe", "/publication", "/proposal", "/deletion")) {
            post(draft + action, Map.of()).then().statusCode(404);
        }
        given().get("/drafts/not-a-draft").then().statusCode(404);
    }

    @Test
    void whoDoesNotPublishInADomainProposes() {
        engine.grant(WIND, "ada", Set.of(Privilege.SELECT));
        SignedIn.as(ADA);
        String describe = begin();
        String plan = target(post(describe, filled(page(describe), "next")));
        assertThat(page(plan).text()).contains("Propose 1.0.0").doesNotContain("Publish 1.0.0");
        post(plan.replace("/plan", "/publication"), Map.of()).then().statusCode(403);
        post(plan.replace("/plan", "/proposal"), Map.of()).then().statusCode(303);

        SignedIn.as(OTTO);
        assertThat(page(NEW).text()).contains("Proposed to you", "Daily wind");
        assertThat(target(publish(plan))).isEqualTo("/products/weather/daily-wind");
    }

    @Test
    void aSelectIsTriedWithItsRowsOrItsError() {
        Document runs = body(post(NEW + "/trial", select("SELECT observer_email FROM " + WIND)));
        assertThat(runs.text()).contains("Runs", "1 column", "j.roth@fondaco.example");
        assertThat(people.tried()).containsExactly("SELECT observer_email FROM " + WIND);
        assertThat(people.lookedAt()).isEmpty();

        Document fails = body(post(NEW + "/trial", select("SELECT\nnope FROM " + WIND))
                .then()
                .statusCode(422)
                .extract()
                .response());
        assertThat(fails.select("#query-error").text()).contains("line 2:1: Column 'nope' cannot be resolved");
        assertThat(fails.select("#query").val()).contains("nope FROM");
    }

    @Test
    void whoGoesOnReadsNoRows() {
        begin();

        assertThat(people.lookedAt()).isEmpty();
        assertThat(people.tried()).isEmpty();
    }

    @Test
    void aTrinoThatIsSilentLetsOneGoOnByName() {
        engine.stop();
        assertThat(page(NEW + "?q=wind").text()).contains("Trino does not answer");

        String describe = begin();
        assertThat(page(describe).text()).contains("Trino did not tell the columns yet");

        engine.start();
        assertThat(page(describe).select("[name=meaning-0]")).hasSize(1);
    }

    @Test
    void aTrinoThatAllowsNoOtherNamesIsSaidToDoSo() {
        people.refuseNames();

        assertThat(page(NEW + "?q=wind").text())
                .contains("Trino lets the portal ask in nobody's name", "User admin cannot impersonate user otto");
    }

    @Test
    void aPlanThatIsNotTheOneThatWasShownIsShownAgain() {
        String describe = begin();
        String plan = target(post(describe, filled(page(describe), "next")));

        String seen = page(plan).select("[name=seen]").val();
        Document again = body(post(plan.replace("/plan", "/publication"), Map.of("plan", "another", "seen", seen))
                .then()
                .statusCode(409)
                .extract()
                .response());

        assertThat(again.text()).contains("The plan is another one by now", "You made no such plan here.");
    }

    private static Response publish(String plan) {
        return post(
                plan.replace("/plan", "/publication"),
                Map.of(
                        "plan", page(plan).select("[name=plan]").val(),
                        "seen", page(plan).select("[name=seen]").val()));
    }

    private static Map<String, String> select(String query) {
        return Map.of("from", "select", "query", query, "object", "lake.weather.wind_view");
    }

    private static String begin() {
        return target(post(NEW, Map.of("from", "table", "object", WIND.toString())));
    }

    private static Map<String, String> filled(Document form, String action) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name", "Daily wind",
                "domain", "weather",
                "slug", "daily-wind",
                "summary", "Average wind for each zip code",
                "purpose", "Plan outdoor events",
                "team", "team-weather",
                "version", "1.0.0",
                "choice", "OWNERS"));
        form.select("[name=seen], [name^=meaning-], [name=owners-chosen]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        fields.put("do", action);
        return fields;
    }
}
