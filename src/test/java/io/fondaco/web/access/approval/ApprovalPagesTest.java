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

import io.fondaco.access.holder.Delegations;
import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.identity.Person;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    OwnerActions owner;

    @Inject
    Delegations delegations;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/approvals").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void theOwnerOfOtherProductsSeesNoneOfIt() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));

        for (String state : new String[] {"waiting", "answered", "given", "ending", "no-such-tab"}) {
            assertThat(page("/approvals?state=" + state).select("article, tbody tr"))
                    .isEmpty();
        }
        post("/agreements/" + agreement + "/revocation", Map.of("reason", "Because I can do it"))
                .then()
                .statusCode(404);
        assertThat(engine.privileges(Samples.DAILY, "ada")).isNotEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerHasNothingToDecide() {
        story.asked(ADA);

        assertThat(page("/approvals").select(".lead").text()).isEqualTo("Nothing waits for you.");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSeesWhatWaitsOldestFirst() {
        story.asked(ADA);
        story.asked(BEN);
        Document inbox = page("/approvals");

        assertThat(inbox.select(".tabs a[aria-current]").text()).isEqualTo("Waiting (2)");
        assertThat(inbox.select("article h2 a").eachText()).containsExactly("ada", "ben");
        assertThat(inbox.select("article").first().text()).contains("Daily temperatures", Samples.PURPOSE);
        assertThat(inbox.select("article").first().select("button, summary").eachText())
                .allMatch(label -> label.contains("REQ-"));
        assertThat(inbox.select(".side").eachText()).allMatch(text -> text.startsWith("Waiting 1 min"));
        assertThat(inbox.select(".top nav.navwide .count").text()).startsWith("2");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void twentyFiveStandOnAPageAndTheRestOnTheNext() {
        for (int number = 1; number <= 26; number++) {
            story.asked(new Person("p%02d".formatted(number), "p", "", Set.of(), false));
        }

        assertThat(page("/approvals").select("article h2 a").eachText())
                .hasSize(25)
                .startsWith("p01");
        assertThat(page("/approvals?page=2").select("article h2 a").eachText()).containsExactly("p26");
        assertThat(page("/approvals?page=99").select(".tabs a[aria-current]").text())
                .isEqualTo("Waiting (26)");
        assertThat(page("/approvals?page=99").select("article")).hasSize(1);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anAnswerLeadsBackToTheInboxWhereItCanBeTakenBack() {
        engine.stop();
        UUID request = story.asked(ADA);
        Response answer = post(
                "/requests/" + request + "/decision",
                story.seen("/requests/" + request, Map.of("outcome", "approve", "from", "approvals")));

        assertThat(target(answer)).isEqualTo("/approvals");
        Document inbox = page("/approvals");
        assertThat(inbox.select("article [role=status]").text()).contains("Approved. Being set up.", "Refresh");
        assertThat(inbox.select("article button").eachText())
                .singleElement()
                .asString()
                .startsWith("Undo");
        assertThat(inbox.select(".tabs a[aria-current]").text()).isEqualTo("Waiting (0)");
        assertThat(page("/approvals?state=answered").select("article").text()).contains("ada", "otto,");
        engine.start();
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
    void afterTheFirstOfTwoStepsTheRowSaysWhoIsNextAndHasNoButtons() {
        owner.asksForTwoSteps("privacy office", STELLA);
        UUID request = story.asked(ADA);
        Response answer = fragment(
                "/requests/" + request + "/decision",
                story.seen("/requests/" + request, Map.of("outcome", "approve", "from", "approvals")));

        answer.then().statusCode(200);
        Document row = body(answer);
        assertThat(row.select("[role=status]").text()).startsWith("Approved. Waiting for stella next.");
        assertThat(row.select("li button, summary")).isEmpty();
        assertThat(answer.asString()).contains("hx-target=\".n-waiting\" hx-swap=\"innerHTML\">0<");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApprovedRowFollowsUntilTheAccessIsThere() {
        engine.stop();
        UUID request = story.asked(ADA);
        story.decided(OTTO, request, Decision.Outcome.APPROVED, "");
        String row = "/requests/" + request + "/row?look=";
        Document settling = fragmentPage(row + 1);
        assertThat(settling.select("li").attr("hx-get")).isEqualTo(row + 2);
        assertThat(settling.text()).contains("Approved. Being set up.", "Undo");
        assertThat(fragmentPage(row + 24).select("[hx-get]")).isEmpty();

        engine.start();
        story.due();
        story.settle();

        Document there = fragmentPage(row + 2);
        assertThat(there.text()).contains("ada has access.", "Access works", "Undo");
        assertThat(there.select("[hx-get]")).isEmpty();
        fragment("/requests/" + request + "/undo", Map.of("from", "approvals"))
                .then()
                .statusCode(200);
        assertThat(page("/approvals").select("article button").eachText())
                .anyMatch(label -> label.startsWith("Approve"));
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void whoStandsInSeesWhoseInboxItIsAndBothAreNamed() {
        List.of(BEN, OTTO, ADA).forEach(samples::signedIn);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        UUID delegation = delegations.delegate(OTTO, "ben", today, today).id();
        UUID request = story.asked(ADA);

        Document inbox = page("/approvals");
        assertThat(inbox.select("article .badge").text()).isEqualTo("For otto");
        assertThat(inbox.select(".head").text()).contains("You also decide in the place of otto until");
        story.decided(BEN, request, Decision.Outcome.APPROVED, "");
        assertThat(page("/requests/" + request).select("#story + ol").text())
                .contains("You approved the request in the place of otto");
        assertThat(page("/notifications").select("#news").text()).contains("You decide in the place of otto from");

        delegations.stop(OTTO, delegation);
        assertThat(page("/notifications").select("#news").text()).contains("You no longer decide in the place of otto");
    }

    private static Document fragmentPage(String path) {
        return Jsoup.parse(given().header("HX-Request", "true")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
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
    void aPageThatIsNotThereIsTheNearestOne() {
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.DECLINED, "Not for this purpose");

        assertThat(page("/approvals?state=answered&page=99").select("article")).hasSize(1);
        page("/approvals?state=answered&page=-1", 400);
        page("/approvals?state=answered&page=%27", 400);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void accessThatNobodyUsesIsFoundAndTakenAwayInAWeek() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        story.startedDaysAgo(agreement, 100);

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
