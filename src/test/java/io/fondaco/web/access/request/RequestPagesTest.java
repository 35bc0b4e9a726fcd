package io.fondaco.web.access.request;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.fragment;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestState;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestPagesTest {

    private static final Map<String, String> APPROVE = Map.of("outcome", "approve");
    private static final Map<String, String> DECLINE =
            Map.of("outcome", "decline", "reason", "Only for the people of the weather service");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    AccessRequests requests;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects()
                .follow(false)
                .get("/requests/" + story.asked(ADA))
                .then()
                .statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerFindsNothingWhateverTheyTry() {
        String request = "/requests/" + story.asked(ADA);

        page(request, 404);
        post(request + "/decision", story.seen(request, APPROVE)).then().statusCode(404);
        post(request + "/withdrawal", Map.of()).then().statusCode(404);
        post(request + "/reminders", Map.of()).then().statusCode(404);
        page("/requests/" + UUID.randomUUID(), 404);
        page("/requests/no-uuid", 404);
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theRequesterRemindsOnceADayFromTheSecondDayOn() {
        String fresh = "/requests/" + story.asked(ADA, "retail", "store-transactions", 30);
        assertThat(page(fresh).select("form[action$=/reminders]")).isEmpty();
        post(fresh + "/reminders", Map.of()).then().statusCode(409);

        String request = "/requests/" + story.askedDaysAgo(ADA, 2);
        assertThat(page(request).select("form[action$=/reminders] button").text())
                .isEqualTo("Remind");
        assertThat(page("/access").select("tbody button").eachText()).anyMatch(text -> text.startsWith("Remind"));

        assertThat(target(post(request + "/reminders", Map.of()))).isEqualTo(request);
        assertThat(page(request).select(".timeline").text()).contains("You reminded the approvers");
        assertThat(page(request).select("form[action$=/reminders]")).isEmpty();
        post(request + "/reminders", Map.of()).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void onlyTheRequesterRemindsAndOnlyWhileItWaits() {
        UUID id = story.askedDaysAgo(ADA, 2);

        assertThat(page("/requests/" + id).select("form[action$=/reminders]")).isEmpty();
        post("/requests/" + id + "/reminders", Map.of()).then().statusCode(403);
        post("/requests/" + UUID.randomUUID() + "/reminders", Map.of()).then().statusCode(404);
        UUID own = story.asked(OTTO, "retail", "store-transactions", 30);
        story.decided(Samples.STELLA, own, Decision.Outcome.DECLINED, "Only for the shops");
        post("/requests/" + own + "/reminders", Map.of()).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void nobodyDecidesOnTheirOwnRequest() {
        String request = "/requests/" + story.asked(ADA);

        post(request + "/decision", story.seen(request, APPROVE)).then().statusCode(403);
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerDecidesOnTheRequestsOwnPage() {
        String request = "/requests/" + story.asked(ADA);
        assertThat(page(request).select("#decision button").eachText()).hasSize(2);

        assertThat(target(post(request + "/decision", story.seen(request, APPROVE))))
                .isEqualTo(request);
        assertThat(state(request)).isEqualTo(RequestState.APPROVED);
        assertThat(page(request).select("#decision")).isEmpty();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aRefusalNeedsAReasonAndKeepsWhatWasTyped() {
        String request = "/requests/" + story.asked(ADA);
        Response answer =
                post(request + "/decision", story.seen(request, Map.of("outcome", "decline", "reason", "<b>no</b>")));

        answer.then().statusCode(422);
        assertThat(body(answer).title()).startsWith("Error: ");
        assertThat(body(answer).select("#reason").text()).isEqualTo("<b>no</b>");
        assertThat(body(answer).select("#reason-error").text()).isEqualTo("Error: Say why, in 10 to 500 characters");
        post(request + "/decision", story.seen(request, Map.of("outcome", "decline", "reason", "x".repeat(501))))
                .then()
                .statusCode(422);
        Document tooLong = body(
                post(request + "/decision", story.seen(request, Map.of("outcome", "approve", "until", "2099-01-01"))));
        assertThat(tooLong.select("[role=alert] a").eachAttr("href")).containsExactly("#endsOn");
        assertThat(tooLong.select("details[open] #endsOn[aria-invalid=true]")).hasSize(1);
        assertThat(tooLong.select("#reason[aria-invalid]")).isEmpty();
        post(request + "/decision", story.seen(request, Map.of("outcome", "perhaps")))
                .then()
                .statusCode(422);
        post(request + "/decision", Map.of()).then().statusCode(422);
        assertThat(state(request)).isEqualTo(RequestState.WAITING);

        post(request + "/decision", story.seen(request, DECLINE)).then().statusCode(303);
        assertThat(page(request).select("main").text()).contains("Declined by otto", DECLINE.get("reason"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anAnswerToWhatHasChangedSinceIsRefusedAndWhatWasTypedStays() {
        UUID id = story.asked(ADA);
        String request = "/requests/" + id;
        Map<String, String> typed = new HashMap<>(story.seen(request, DECLINE));
        typed.put("better", "retail/store-transactions");
        String version = page(request).select("#decision input[name=version]").val();
        assertThat(version).isEqualTo(typed.get("version"));
        story.changed(ADA, id, 20);

        Response refused = post(request + "/decision", typed);
        refused.then().statusCode(409);
        Document page = body(refused);
        assertThat(page.select("main [role=alert]").text())
                .contains("was changed since you looked at it", "the last day is");
        assertThat(page.select("#reason").text()).isEqualTo(DECLINE.get("reason"));
        assertThat(page.select("#betterProduct").val()).isEqualTo("retail/store-transactions");
        Response row = fragment(request + "/decision", typed);
        row.then().statusCode(409);
        assertThat(body(row).select("details[open] textarea").text()).isEqualTo(DECLINE.get("reason"));
        assertThat(state(request)).isEqualTo(RequestState.WAITING);

        typed.put("version", page.select("#decision input[name=version]").val());
        post(request + "/decision", typed).then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anAnswerThatDoesNotSayWhatWasSeenIsNone() {
        String request = "/requests/" + story.asked(ADA);

        post(request + "/decision", APPROVE).then().statusCode(422);
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void noTickedDatasetIsNotEveryDataset() {
        String request = "/requests/" + story.asked(ADA);
        Map<String, String> nothing = story.seen(request, Map.of("outcome", "approve", "choose", "ports"));

        Response refused = post(request + "/decision", nothing);
        refused.then().statusCode(422);
        assertThat(body(refused).select("[role=alert]").text()).contains("Choose at least one dataset, or decline");
        assertThat(state(request)).isEqualTo(RequestState.WAITING);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void theSecondOwnerIsToldWhatTheFirstDid() {
        UUID id = story.asked(ADA);
        story.decided(ODA, id, Decision.Outcome.APPROVED, "");
        Response answer = post("/requests/" + id + "/decision", story.seen("/requests/" + id, DECLINE));
        Response row = fragment("/requests/" + id + "/decision", story.seen("/requests/" + id, DECLINE));

        answer.then().statusCode(409);
        assertThat(body(answer).select("main").text()).contains("oda approved this request already.");
        row.then().statusCode(409);
        assertThat(body(row).select("[role=alert]").text()).contains("oda approved this request already.");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void inTheInboxTheRowAloneIsAnswered() {
        UUID id = story.asked(ADA);
        Response unfit = fragment(
                "/requests/" + id + "/decision",
                story.seen("/requests/" + id, Map.of("outcome", "decline", "reason", "no")));
        Response fit = fragment("/requests/" + id + "/decision", story.seen("/requests/" + id, APPROVE));

        unfit.then().statusCode(422);
        assertThat(body(unfit).select("details[open] textarea").text()).isEqualTo("no");
        fit.then().statusCode(200).header("Vary", "HX-Request");
        assertThat(body(fit).select("header")).isEmpty();
        assertThat(body(fit).select(".told").text()).startsWith("Approved. Being set up.");
        assertThat(body(fit).select("button").eachText())
                .singleElement()
                .asString()
                .startsWith("Undo");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anUnfitQuestionStandsAtItsFieldAndStays() {
        String request = "/requests/" + story.asked(ADA);

        Response answer = post(request + "/question", Map.of("text", "why"));

        answer.then().statusCode(422);
        assertThat(body(answer).title()).startsWith("Error: ");
        assertThat(body(answer).select("#question-error").text()).contains("Write 5 to 1,000 characters");
        assertThat(body(answer).select("#question").text()).isEqualTo("why");
        assertThat(body(answer).select(".said")).isEmpty();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatIsSaidTooLateNamesWhatCameFirstAndStays() {
        UUID id = story.asked(ADA);
        String request = "/requests/" + id;
        Map<String, String> typed = story.seen(request, DECLINE);
        story.decided(ODA, id, Decision.Outcome.APPROVED, "");

        Response question = post(request + "/question", Map.of("text", "Which zip codes do you need?"));
        Response decision = post(request + "/decision", typed);
        Response undo = post(request + "/undo", Map.of());

        question.then().statusCode(409);
        assertThat(body(question).select("[role=alert]").text())
                .contains("oda approved this request already.", "Which zip codes do you need?");
        decision.then().statusCode(409);
        assertThat(body(decision).select("[role=alert]").text())
                .contains("oda approved this request already.", DECLINE.get("reason"));
        undo.then().statusCode(409);
        assertThat(body(undo).select("h1").text()).contains("Daily temperatures");
    }

    private RequestState state(String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> requests.findById(UUID.fromString(path.substring("/requests/".length())))
                        .state());
    }
}
