package io.fondaco.web.access.journey;

import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.access.journey.Place.ANSWERED;
import static io.fondaco.web.access.journey.Place.GIVEN;
import static io.fondaco.web.access.journey.Place.HOME;
import static io.fondaco.web.access.journey.Place.MAIL;
import static io.fondaco.web.access.journey.Place.MANAGE;
import static io.fondaco.web.access.journey.Place.MY_ACCESS;
import static io.fondaco.web.access.journey.Place.NEWS;
import static io.fondaco.web.access.journey.Place.PANEL;
import static io.fondaco.web.access.journey.Place.REQUEST;
import static io.fondaco.web.access.journey.Place.SEARCH;
import static io.fondaco.web.access.journey.Place.WAITING;
import static io.fondaco.web.access.journey.Read.at;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Installed;
import io.fondaco.testing.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two answer at once, and somebody is signed out: nobody loses what they typed, and nobody reads on. */
@QuarkusTest
@TestProfile(Installed.class)
@TestSecurity(user = "ada", roles = "team-analytics")
class InterruptedJourneyTest extends Journey {

    private static final Map<String, String> DECLINE =
            Map.of("outcome", "decline", "reason", "Only for the people of the weather service");

    @Test
    void theSecondOfTwoReadsWhatTheFirstDid() {
        UUID request = asks(ADA);
        press(ODA, request, "decision", Map.of("outcome", "approve"));
        story.settle();

        Response refused = send(OTTO, request, "decision", DECLINE);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(body(refused).select("main").text()).contains("Oda Lind approved this request already.");
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product").without("1 request waits"),
                at(HOME),
                at(REQUEST, "Oda Lind approved the request").without("Your decision"),
                at(WAITING, "Waiting (0)"),
                at(ANSWERED, "Ada Berg", "Oda Lind"),
                at(GIVEN, "Ada Berg"),
                at(MANAGE, "Ada Berg"),
                at(NEWS, "Ada Berg asks for Daily temperatures"),
                at(MAIL, "Ada Berg asks for Daily temperatures"));
        asker(
                ADA,
                request,
                at(PANEL, "You have access", "Oda Lind"),
                at(SEARCH, "You have access"),
                at(HOME, "Daily temperatures"),
                at(MY_ACCESS, "You have access"),
                at(REQUEST, "Oda Lind approved your request").without("declined"),
                at(NEWS, "You can now read Daily temperatures"),
                at(MAIL, "You can now read Daily temperatures"));
    }

    @Test
    void anAnswerToWhatWasChangedKeepsWhatWasTyped() {
        UUID request = asks(ADA);
        Map<String, String> typed = story.seen(request, DECLINE);
        story.changed(ADA, request, 20);

        SignedIn.as(OTTO);
        Response refused = io.fondaco.web.Browsing.post("/requests/" + request + "/decision", typed);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(body(refused).select("main").text()).contains("changed since you looked at it", "the last day is");
        assertThat(body(refused).select("textarea[name=reason]").eachText()).contains(DECLINE.get("reason"));
        owner(
                OTTO,
                request,
                at(PANEL, "You own this product. 1 request waits for you."),
                at(HOME, "Daily temperatures"),
                at(REQUEST, "Ada Berg changed the request", "Approve"),
                at(WAITING, "Ada Berg", "Waiting (1)"),
                at(ANSWERED).without("Ada Berg"),
                at(GIVEN).without("Ada Berg"),
                at(MANAGE, "1 request waits"),
                at(NEWS, "Ada Berg changed the request for Daily temperatures"),
                at(MAIL, "Ada Berg changed the request for Daily temperatures"));
    }

    @Test
    void afterSigningOutTheBackButtonShowsNothing() {
        UUID request = asks(ADA);
        SignedIn.as(ADA);
        given().get("/requests/" + request)
                .then()
                .statusCode(200)
                .header("Cache-Control", org.hamcrest.Matchers.containsString("no-store"));

        SignedIn.nobody();
        given().redirects().follow(false).get("/requests/" + request).then().statusCode(302);
        assertThat(page("/signed-out").text()).doesNotContain("Ada Berg", "Daily temperatures");
    }
}
