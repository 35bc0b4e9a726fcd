package io.fondaco.web.organisation;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganisationPagesTest {

    @Inject
    Samples samples;

    @Inject
    ProductIndex index;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/teams/team-weather").then().statusCode(302);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aTeamShowsHowToReachItAndWhatItOwns() {
        Document page = page("/teams/team-weather");

        assertThat(page.select("h1").text()).isEqualTo("Weather Data");
        assertThat(page.select(".lead").text()).contains("#weather-data");
        assertThat(page.select(".results h3").eachText())
                .containsExactly("Daily temperatures", "Nations", "Store transactions");
        assertThat(page.text()).doesNotContain("member");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void itsMembersSeeThatTheyAre() {
        assertThat(page("/teams/team-weather").text()).contains("You belong to this team.");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aTeamThatNobodyNamesIsKnownToItsMembersOnly() {
        assertThat(page("/teams/team-analytics").select("main").text())
                .contains("You belong to this team.", "There is no data product of team-analytics");
        given().get("/teams/team-secret").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aDomainShowsItsOwnersAndItsProducts() {
        Document page = page("/domains/weather");

        assertThat(page.select("h1").text()).isEqualTo("Weather");
        assertThat(page.select(".results h3").eachText()).containsExactly("Daily temperatures");
        assertThat(page("/products/weather/daily-temperatures")
                        .select(".facts a")
                        .eachAttr("href"))
                .contains("/teams/team-weather");
    }
}
