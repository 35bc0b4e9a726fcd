package io.fondaco.web.access.request;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far a request has come, on its page. */
@QuarkusTest
class RequestProgressPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    AccessRequests requests;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theRequesterSeesWhereItStandsAndMayWithdraw() {
        String request = "/requests/" + story.asked(ADA);
        Document page = page(request);

        assertThat(page.select("h1").text()).isEqualTo("Your request for Daily temperatures");
        assertThat(page.select(".timeline li").eachText())
                .satisfiesExactly(
                        sent -> assertThat(sent)
                                .startsWith("You sent the request")
                                .contains(PURPOSE),
                        next -> assertThat(next).startsWith("oda or otto decides"));
        assertThat(page.select("#decision")).isEmpty();
        assertThat(page.select("#progress").attr("hx-get")).isEqualTo(request + "?look=1");

        assertThat(target(post(request + "/withdrawal", Map.of()))).isEqualTo(request);
        assertThat(page(request).select("main").text()).contains("Withdrawn");
        post(request + "/withdrawal", Map.of()).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void theTimelineTellsEachStepInWordsAndWhatWasSaidThen() {
        UUID id = story.asked(ADA);
        String request = "/requests/" + id;
        post(request + "/question", Map.of("text", "Which zip codes do you need?"));
        post(request + "/question", Map.of("text", "And for how long, about?"));
        story.decided(OTTO, id, Decision.Outcome.APPROVED, "Only for the sales map");
        story.settle();

        List<String> steps = page(request).select(".timeline li").eachText();

        assertThat(steps)
                .anySatisfy(sent ->
                        assertThat(sent).startsWith("ada sent the request").contains(PURPOSE))
                .anySatisfy(asked -> assertThat(asked).startsWith("You asked a question"))
                .anySatisfy(approved -> assertThat(approved)
                        .startsWith("You approved the request")
                        .contains("“Only for the sales map”"))
                .anySatisfy(seen -> assertThat(seen).startsWith("Access is live in Trino"))
                .noneSatisfy(step -> assertThat(step).containsPattern("[a-z]\\.[a-z-]+|\\d{4}-\\d\\d-\\d\\d|REQ-"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whileAccessIsSetUpThePageLooksAgainForTwoMinutes() {
        engine.stop();
        UUID id = story.asked(ADA);
        story.decided(OTTO, id, Decision.Outcome.APPROVED, "");
        story.settle();

        assertThat(page("/requests/" + id).select("#progress").attr("hx-get")).isEqualTo("/requests/" + id + "?look=1");
        Document progress = body(given().header("HX-Request", "true").get("/requests/" + id + "?look=7"));
        assertThat(progress.select("#progress").attr("hx-get")).isEqualTo("/requests/" + id + "?look=8");
        assertThat(progress.select("header")).isEmpty();
        assertThat(page("/requests/" + id + "?look=24").select("#progress").hasAttr("hx-get"))
                .isFalse();
        assertThat(page("/requests/" + id + "?look=no-number").select("main").text())
                .contains("Being set up");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void accessIsSaidOnlyAfterTrinoWasSeenToHoldIt() {
        UUID id = story.asked(ADA);
        UUID agreement = story.granted(OTTO, id);
        Document granted = page("/requests/" + id);
        assertThat(granted.select("#progress").text()).contains("You have access", DAILY.toString(), "SELECT");
        assertThat(granted.select("#progress").hasAttr("hx-get")).isFalse();
        assertThat(granted.select("h1").text()).isEqualTo("You can read Daily temperatures");
        assertThat(granted.select("#query").text()).isEqualTo("SELECT * FROM " + DAILY + " LIMIT 10");
        assertThat(granted.select("#connect").attr("href")).startsWith("/products/weather/daily-temperatures/connect");

        story.revoked(OTTO, agreement, "The project is over");
        assertThat(page("/requests/" + id).select("#progress").text())
                .contains("Taken away", "by otto", "The project is over", "Access is gone from Trino");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatTrinoRefusesIsShown() {
        UUID id = story.asked(ADA);
        engine.drop(DAILY);
        story.decided(OTTO, id, Decision.Outcome.APPROVED, "");
        story.settle();

        assertThat(page("/requests/" + id).select("#progress").text()).contains("Set-up failed", "does not exist");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatIsGivenStandsBesideWhatWasAsked() {
        UUID id = story.asked(ADA);
        assertThat(page("/requests/" + id).select("dl.facts dt").eachText())
                .contains("Asked")
                .doesNotContain("Given");

        story.narrowed(OTTO, id, 20);

        Document page = page("/requests/" + id);
        assertThat(page.select("dl.facts dt").eachText()).contains("Asked", "Given", "Answered in");
    }
}
