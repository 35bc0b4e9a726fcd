package io.fondaco.web.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
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
        Response refused = post("/access/service-accounts", Map.of("name", "", "reason", "short"));
        refused.then().statusCode(422);
        assertThat(body(refused).select("[role=alert] a").eachText()).hasSize(2);

        post("/access/service-accounts", Map.of("name", "Svc-Nightly", "reason", "Loads the report every night"))
                .then()
                .statusCode(303);

        assertThat(page("/access/service-accounts").text())
                .contains("svc-nightly")
                .contains("Nothing yet");
        assertThat(page("/products/weather/daily-temperatures/request")
                        .select("input[name=holder]")
                        .eachAttr("value"))
                .containsExactly("me", "team:team-analytics", "service:svc-nightly");
        post("/access/service-accounts/removal", Map.of("name", "svc-nightly"))
                .then()
                .statusCode(303);
        post("/access/service-accounts/removal", Map.of("name", "svc-nightly"))
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anApproverLetsAColleagueDecide() {
        samples.signedIn(BEN);
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        post("/approvals/delegations", Map.of("delegate", "nobody", "from", "no day"))
                .then()
                .statusCode(422);
        post("/approvals/delegations", Map.of("delegate", "ben", "from", today, "until", today))
                .then()
                .statusCode(303);

        Document page = page("/approvals/delegations");
        assertThat(page.select("tbody tr").text()).startsWith("ben");
        post(page.select("form[action$=end]").attr("action"), Map.of()).then().statusCode(303);
        assertThat(page("/approvals/delegations").select("tbody")).isEmpty();
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void whatSomebodyMayReadEndsWhenTheyLeave() {
        samples.signedIn(ADA);
        story.granted(OTTO, story.asked(ADA));

        post("/admin/people/ada/teams", Map.of("team", "team-weather")).then().statusCode(303);
        Response refused = post("/admin/people/ada/teams", Map.of("team", "no-such-team"));
        refused.then().statusCode(422);
        assertThat(body(refused).select("#team-error").text()).endsWith("There is no team of this name.");
        Document page = page("/admin/people/ada");
        assertThat(page.select("tbody th").eachText()).containsExactly("Weather Data");
        assertThat(page.select("tbody td").first().text()).isEqualTo("An admin");

        post("/admin/people/ada/departure", Map.of()).then().statusCode(303);
        story.settle();

        assertThat(engine.privileges(DAILY, "ada")).isEmpty();
        assertThat(page("/admin/people/ada").text()).contains("Left on").contains("In no team.");
        post("/admin/people/ada/teams", Map.of("team", "team-weather")).then().statusCode(422);
        given().get("/admin/people/nobody").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void consumersSeeNobody() {
        given().get("/admin/people/ada").then().statusCode(403);
        post("/admin/people/ada/departure", Map.of()).then().statusCode(403);
    }
}
