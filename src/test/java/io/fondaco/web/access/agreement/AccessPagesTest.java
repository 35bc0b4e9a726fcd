package io.fondaco.web.access.agreement;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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

@QuarkusTest
class AccessPagesTest {

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/access").then().statusCode(302);
        given().redirects().follow(false).get("/access.csv").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void whoHasNothingIsLedToTheProducts() {
        story.granted(OTTO, story.asked(ADA));
        Document page = page("/access");

        assertThat(page.select("main").text()).contains("You have no access yet. Find a product");
        assertThat(page.select("table")).isEmpty();
        assertThat(given().get("/access.csv").asString().lines()).hasSize(1);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void requestsAndWhatCanBeReadStandApart() {
        story.granted(OTTO, story.asked(ADA));
        story.decided(
                Samples.STELLA,
                story.asked(ADA, "retail", "store-transactions", 30),
                Decision.Outcome.DECLINED,
                "Sales are for the shops");
        Document page = page("/access");

        assertThat(page.select("section[aria-labelledby=requests] tbody tr").text())
                .contains("Store transactions", "Declined", "Sales are for the shops");
        assertThat(page.select("section[aria-labelledby=held] tbody tr").text())
                .contains("Daily temperatures", "Weather", "You have access");
        assertThat(page.select(".note.warn")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatEndsSoonIsSaidOnTopAndCanBeExtendedThere() {
        UUID request = story.asked(ADA, "weather", "daily-temperatures", 5);
        story.granted(OTTO, request);

        Document page = page("/access");

        assertThat(page.select(".note.warn").text()).startsWith("Access to 1 product ends soon Daily temperatures");
        assertThat(page.select(".note.warn a, section[aria-labelledby=held] td[data-l=Action] a:contains(Extend)")
                        .eachAttr("href"))
                .hasSize(2)
                .containsOnly("/products/weather/daily-temperatures/request?extend=" + request);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anAccessIsGivenBack() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));

        assertThat(target(post("/agreements/" + agreement + "/release", Map.of())))
                .isEqualTo("/access");
        story.settle();
        assertThat(engine.privileges(Samples.DAILY, "ada")).isEmpty();
        Document page = page("/access");
        assertThat(page.select("section[aria-labelledby=over] td[data-l=State]").text())
                .isEqualTo("Given back");
        assertThat(page.select("main").text())
                .contains("Given back ", "Request again")
                .doesNotContain("Expired", "What I can read");
        post("/agreements/" + agreement + "/release", Map.of()).then().statusCode(409);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void onlyWhatCanBeReadIsCounted() {
        story.granted(OTTO, story.asked(ADA));
        engine.stop();
        story.decided(
                Samples.STELLA, story.asked(ADA, "retail", "store-transactions", 30), Decision.Outcome.APPROVED, "");
        Document page = page("/access");

        assertThat(page.select("#held").text()).isEqualTo("What I can read (1)");
        assertThat(page.select("#pending").text()).isEqualTo("Approved, not readable now (1)");
        assertThat(page.select("section[aria-labelledby=pending] tbody").text())
                .contains("Store transactions", "Being set up");
        assertThat(given().get("/access.csv").asString().lines().skip(1))
                .anyMatch(line -> line.contains("You have access,Read,") && line.contains(",yes,otto,"))
                .anyMatch(line -> line.contains("Being set up,Read,") && line.contains(",no,stella,"));
        engine.start();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatWillBeTakenAwaySaysSoOnceAndCantBeExtended() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        story.revokedInAWeek(OTTO, agreement, "The source is switched off");
        Document page = page("/access");

        assertThat(page.select(".note.warn").text())
                .contains("Will be taken away on", "by otto: “The source is switched off”");
        assertThat(page.select("td[data-l=Until]").text()).startsWith("Will be taken away on");
        assertThat(page.select("a:contains(Extend)")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void givingBackIsAskedOnceMore() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));
        String link = page("/access").select("a[data-dialog]").attr("href");

        assertThat(link).isEqualTo("/agreements/" + agreement + "/release");
        assertThat(page(link).select("form[action='" + link + "'] button").text())
                .startsWith("Give back now");
    }

    @Test
    @TestSecurity(user = "oda", roles = "team-weather")
    void onlyTheHolderGivesItBack() {
        UUID agreement = story.granted(OTTO, story.asked(ADA));

        post("/agreements/" + agreement + "/release", Map.of()).then().statusCode(403);
        post("/agreements/" + UUID.randomUUID() + "/release", Map.of()).then().statusCode(404);
        post("/agreements/no-uuid/release", Map.of()).then().statusCode(404);
        assertThat(engine.privileges(Samples.DAILY, "ada")).isNotEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theFileHoldsTheSame() {
        story.granted(OTTO, story.asked(ADA));

        assertThat(given().get("/access.csv")
                        .then()
                        .contentType("text/csv")
                        .extract()
                        .asString()
                        .lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("product,domain,state"),
                        row -> assertThat(row)
                                .startsWith("weather/daily-temperatures,Weather,You have access,Read,")
                                .endsWith(Samples.PURPOSE));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatCanBeReadIsSortedByItsHeadings() {
        story.granted(OTTO, story.asked(ADA, "weather", "daily-temperatures", 90));
        story.granted(Samples.STELLA, story.asked(ADA, "retail", "store-transactions", 30));

        assertThat(held("")).containsExactly("Daily temperatures", "Store transactions");
        assertThat(held("?sort=-product")).containsExactly("Store transactions", "Daily temperatures");
        assertThat(held("?sort=domain")).containsExactly("Store transactions", "Daily temperatures");
        assertThat(held("?sort=until")).containsExactly("Store transactions", "Daily temperatures");
        assertThat(held("?sort=-until")).containsExactly("Daily temperatures", "Store transactions");
        assertThat(held("?sort=%27no-such")).containsExactly("Daily temperatures", "Store transactions");
        Document page = page("/access?sort=until");
        assertThat(page.select("th[aria-sort=ascending]").text()).isEqualTo("Until \u2191");
        assertThat(page.select("th[aria-sort] a").attr("href")).isEqualTo("/access?sort=-until#held");
    }

    private static List<String> held(String query) {
        return page("/access" + query)
                .select("section[aria-labelledby=held] tbody th")
                .eachText();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSeesWhatTheyOwn() {
        assertThat(page("/access").select("tbody tr").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("You own this"));
    }
}
