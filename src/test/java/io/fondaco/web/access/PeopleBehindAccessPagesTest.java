package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Service accounts, delegates, teams, and people who leave. */
@QuarkusTest
class PeopleBehindAccessPagesTest {

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
        for (String path : new String[] {"/access/service-accounts", "/approvals/delegations", "/reviews"}) {
            given().redirects().follow(false).get(path).then().statusCode(302);
        }
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void somebodyRegistersAServiceAccountAndAsksForIt() {
        String refused = form().formParam("name", "")
                .formParam("reason", "short")
                .post("/access/service-accounts")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(Jsoup.parse(refused).select("[role=alert] a").eachText()).hasSize(2);

        form().formParam("name", "Svc-Nightly")
                .formParam("reason", "Loads the report every night")
                .post("/access/service-accounts")
                .then()
                .statusCode(303);

        assertThat(page("/access/service-accounts").text())
                .contains("svc-nightly")
                .contains("Nothing yet");
        assertThat(page("/products/weather/daily-temperatures/request")
                        .select("input[name=holder]")
                        .eachAttr("value"))
                .containsExactly("me", "team:team-analytics", "service:svc-nightly");
        form().formParam("name", "svc-nightly")
                .post("/access/service-accounts/removal")
                .then()
                .statusCode(303);
        form().formParam("name", "svc-nightly")
                .post("/access/service-accounts/removal")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApproverLetsAColleagueDecide() {
        samples.signedIn(BEN);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        form().formParam("delegate", "nobody")
                .formParam("from", "no day")
                .post("/approvals/delegations")
                .then()
                .statusCode(422);
        form().formParam("delegate", "ben")
                .formParam("from", today)
                .formParam("until", today)
                .post("/approvals/delegations")
                .then()
                .statusCode(303);

        Document page = page("/approvals/delegations");
        assertThat(page.select("tbody tr").text()).startsWith("ben");
        form().post(page.select("form[action$=end]").attr("action")).then().statusCode(303);
        assertThat(page("/approvals/delegations").select("tbody")).isEmpty();
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void whatSomebodyMayReadEndsWhenTheyLeave() {
        samples.signedIn(ADA);
        story.granted(OTTO, story.asked(ADA));

        form().formParam("team", "team-weather")
                .post("/admin/people/ada/teams")
                .then()
                .statusCode(303);
        form().formParam("team", "no-such-team")
                .post("/admin/people/ada/teams")
                .then()
                .statusCode(422);
        Document page = page("/admin/people/ada");
        assertThat(page.select("tbody th").eachText()).containsExactly("team-weather");

        form().post("/admin/people/ada/departure").then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
        assertThat(page("/admin/people/ada").text()).contains("Left on").contains("No team.");
        given().get("/admin/people/nobody").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void consumersSeeNobody() {
        given().get("/admin/people/ada").then().statusCode(403);
        form().post("/admin/people/ada/departure").then().statusCode(403);
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
