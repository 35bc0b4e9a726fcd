package io.fondaco.web.access.approval;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.fragment;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners gave: it is extended and taken away. */
@QuarkusTest
class GivenPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    OwnerActions owner;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void accessIsTakenAwayWithAReason() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        String revocation = "/agreements/" + agreement + "/revocation";
        assertThat(page("/approvals?state=given").select("tbody tr").text()).contains("ada", "Daily temperatures");

        Response unfit = post(revocation, Map.of("reason", "short"));
        unfit.then().statusCode(422);
        assertThat(body(unfit).select("textarea[aria-invalid=true]").text()).isEqualTo("short");

        assertThat(target(post(revocation, Map.of("reason", "The project is over"))))
                .isEqualTo("/approvals?state=given");
        story.settle();
        assertThat(engine.privileges(Samples.DAILY, "ada")).isEmpty();
        assertThat(page("/approvals?state=given").select("tbody tr")).isEmpty();
        Response again = post(revocation, Map.of("reason", "It was never needed"));
        again.then().statusCode(409);
        assertThat(body(again).select("[role=alert]").text())
                .contains("otto took this access away on", "The project is over");
        assertThat(body(again).select("textarea").text()).isEqualTo("It was never needed");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void takingAwayIsADialogWhereThereIsAScriptAndAPageWithout() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        String link =
                page("/approvals?state=given").select("tbody a[data-dialog]").attr("href");

        assertThat(link).isEqualTo("/agreements/%s/revocation?from=given".formatted(agreement));
        assertThat(page(link).select("nav.top, h1").text()).isEqualTo("Take Daily temperatures away from ada?");
        Document dialog =
                Jsoup.parse(given().header("HX-Request", "true").get(link).asString());
        assertThat(dialog.select("form #dialog-title, form input[name=when]")).hasSize(3);
        assertThat(dialog.select("header, main")).isEmpty();
        fragment("/agreements/" + agreement + "/revocation", Map.of("reason", "short"))
                .then()
                .statusCode(422);
        fragment("/agreements/" + agreement + "/revocation", Map.of("reason", "The project is over"))
                .then()
                .statusCode(204)
                .header("HX-Redirect", endsWith("/approvals?state=given"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatIsTakenAwayInAWeekIsOneTruthWithTheReason() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        Map<String, String> week = Map.of("when", "week", "reason", "Nobody uses it any more");
        post("/agreements/" + agreement + "/revocation", week).then().statusCode(303);

        Document ending = page("/approvals?state=ending");
        assertThat(ending.select("td[data-l=Until]").text())
                .startsWith("Will be taken away on ")
                .endsWith("by you: “Nobody uses it any more”");
        assertThat(ending.select("input[name=agreement]")).isEmpty();
        Response again = post("/agreements/" + agreement + "/revocation", week);
        again.then().statusCode(409);
        assertThat(body(again).select("[role=alert]").text()).contains("otto takes this access away on");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void severalAreGivenMoreTimeAndEachSaysHowItWent() {
        UUID ada = story.granted(OTTO, story.asked(ADA, "weather", "daily-temperatures", 5));
        UUID ben = story.granted(OTTO, story.asked(BEN, "weather", "daily-temperatures", 6));

        Response none = post("/approvals/extensions", Map.of("period", "date", "until", "no day"));
        none.then().statusCode(422);
        assertThat(body(none).select("[role=alert] p").eachText()).hasSize(2);
        assertThat(body(none).select("#until").val()).isEqualTo("no day");
        assertThat(target(post("/approvals/extensions", Map.of("agreement", ada, "period", "P30D"))))
                .isEqualTo("/approvals?state=ending");
        assertThat(page("/approvals?state=ending").select("tbody th").text()).startsWith("ben");

        story.revoked(OTTO, ben, "The project is over");
        Response some = post("/approvals/extensions", Map.of("agreement", List.of(ada, ben), "period", "P6M"));
        some.then().statusCode(409);
        assertThat(body(some).select(".note.bad").text())
                .contains("1 row was not extended", "otto took this access away on");
        assertThat(body(some).select(".note.ok").text()).contains("1 row was extended", "ada (Daily temperatures)");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aFreshAccessIsOfferedOnlyTheTimeThatItCanHaveAndThenNoMore() {
        story.granted(OTTO, story.asked(ADA));
        String manage = "/products/weather/daily-temperatures/manage";
        Element form = page(manage).selectFirst("form[action='/approvals/extensions']");
        Map<String, Object> sent = new HashMap<>();
        form.select("input").forEach(field -> sent.put(field.attr("name"), field.val()));
        sent.put("period", form.select("option").last().val());

        assertThat(target(post("/approvals/extensions", sent))).isEqualTo(manage);

        Document after = page(manage);
        assertThat(after.select("form[action='/approvals/extensions']")).isEmpty();
        assertThat(after.select("td[data-l=Action]").text()).contains("the policy allows no longer");
        sent.put("period", "P30D");
        assertThat(target(post("/approvals/extensions", sent))).isEqualTo(manage);
    }

    @Test
    @TestSecurity(user = "oda", roles = "team-weather")
    void whatMyProductsGaveSaysWhoGaveIt() {
        story.granted(OTTO, story.asked(ADA));
        assertThat(page("/approvals?state=given").select("td[data-l=Given]").text())
                .endsWith("otto gave it for your product");
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void whatIGaveForOthersIsListedAndOnlyItsOwnersTakeItAway() {
        owner.asksForTwoSteps("privacy office", STELLA);
        UUID request = story.asked(ADA);
        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");
        story.granted(STELLA, request);

        Document given = page("/approvals?state=given");
        assertThat(given.select("td[data-l=Given]").text()).endsWith("You gave it");
        assertThat(given.select("tbody a[data-dialog]")).isEmpty();
        assertThat(given.select(".tabs a[aria-current]").text()).isEqualTo("Access I gave (1)");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatEndsWithinTwoWeeksStandsUnderItsOwnTab() {
        story.granted(OTTO, story.asked(ADA, "weather", "daily-temperatures", 5));
        story.granted(OTTO, story.asked(BEN));
        Document ending = page("/approvals?state=ending");

        assertThat(ending.select(".tabs a[aria-current]").text()).isEqualTo("Ending soon (1)");
        assertThat(ending.select("tbody tr").text()).contains("ada", "in 5 days");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void accessThatNobodyUsesIsFoundAndTakenAwayInAWeek() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        story.startedDaysAgo(agreement, 100);

        Document unheard = page("/approvals?state=given&unused=90");
        assertThat(unheard.select("tbody")).isEmpty();
        assertThat(unheard.select("main").text()).contains("so it can't say what was not used");
        story.heardSince(200);
        assertThat(page("/approvals?state=given&unused=90").select("tbody tr").text())
                .startsWith("ada");
        assertThat(page("/approvals?state=given&unused=180").select("tbody")).isEmpty();

        post("/agreements/" + agreement + "/revocation", Map.of("when", "week", "reason", "Nobody uses it any more"))
                .then()
                .statusCode(303);
        assertThat(page("/approvals?state=given").select("tbody tr").text())
                .contains("Will be taken away on", "Nobody uses it any more");
    }
}
