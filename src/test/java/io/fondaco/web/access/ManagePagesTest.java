package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManagePagesTest {

    private static final String MANAGE = "/products/weather/daily-temperatures/manage";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    AccessStory story;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void anonymousAreLedToSignIn() {
        given().redirects().follow(false).get(MANAGE).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void consumersFindNoSuchPage() {
        given().get(MANAGE).then().statusCode(404);
        form().formParam("askers", "").post(MANAGE + "/policy").then().statusCode(404);
        form().formParam("due", "2099-01-01").post(MANAGE + "/reviews").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSetsThePolicyAndIsToldWhatDoesNotFit() {
        assertThat(page(MANAGE).text()).contains("Nobody has set one");

        String refused = policy().formParam("longest", "9999")
                .post(MANAGE + "/policy")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(Jsoup.parse(refused).select("[role=alert]").text()).contains("Choose 1 to 365 days");

        policy().formParam("longest", "90").post(MANAGE + "/policy").then().statusCode(303);
        Document set = page(MANAGE);
        assertThat(set.text()).contains("Version 1, set by otto");
        assertThat(set.select("#longest").val()).isEqualTo("90");
        assertThat(set.select("#question-1").val()).isEqualTo("Which region?");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatWasGivenOutsideIsShownAndSettled() {
        engine.grant(DAILY, "stranger", EnumSet.of(Privilege.SELECT));
        engine.grant(DAILY, "guest", EnumSet.of(Privilege.SELECT));

        form().post(MANAGE + "/check").then().statusCode(303);
        Document found = page(MANAGE);
        assertThat(found.text()).contains("2 privileges were given outside the portal");

        String guest = found.select("form[action$=adoption]").first().attr("action");
        String stranger = found.select("form[action$=removal]").last().attr("action");
        form().formParam("until", LocalDate.now().plusDays(30).toString())
                .post(guest)
                .then()
                .statusCode(303);
        form().post(stranger).then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "guest")).containsExactly(Privilege.SELECT);
        assertThat(engine.privileges(DAILY, "stranger")).isEmpty();
        assertThat(page(MANAGE).text()).doesNotContain("outside the portal ");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aReviewIsStartedAndAnswered() {
        story.granted(OTTO, story.asked(ADA));
        story.granted(OTTO, story.asked(BEN));

        String review = form().formParam("due", LocalDate.now().plusDays(14).toString())
                .formParam("silence", "END")
                .post(MANAGE + "/reviews")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String path = review.substring(review.indexOf("/reviews/"));
        Document page = page(path);
        assertThat(page.select("caption").text()).isEqualTo("2 accesses, 2 without an answer");
        assertThat(page(path).text()).contains("Never seen");

        String ada = page.select("input[name=item][aria-label^=ada]").val();
        form().formParam("item", ada)
                .formParam("answer", "keep")
                .post(path + "/answers")
                .then()
                .statusCode(303);
        form().formParam("answer", "unused").post(path + "/answers").then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "ada")).isNotEmpty();
        assertThat(engine.privileges(DAILY, "ben")).isEmpty();
        assertThat(page("/reviews").text()).contains("Daily temperatures");
    }

    private static RequestSpecification policy() {
        return form().formParam("askers", "team-weather, team-retail")
                .formParam("automatic", "nobody")
                .formParam("stepName", "owner", "privacy office", "")
                .formParam("stepApprovers", "", "stella", "")
                .formParam("stepNeeds", "any", "any", "any")
                .formParam("stepWhen", "always", "always", "always")
                .formParam("shortest", "0")
                .formParam("usual", "30")
                .formParam("questionText", "Which region?", "", "")
                .formParam("questionChoices", "north, south", "", "")
                .formParam("questionRequired", "yes", "no", "no");
    }

    private static RequestSpecification form() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
