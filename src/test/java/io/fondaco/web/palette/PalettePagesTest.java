package io.fondaco.web.palette;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PalettePagesTest {

    @Inject
    Samples samples;

    @Inject
    ProductIndex index;

    @BeforeEach
    void reset() {
        samples.reset();
        samples.signedIn(ADA);
        index.rebuild();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/palette?q=temp").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerFindsWhatTheyMayKnowAndNoPeople() {
        assertThat(found("station")).isEmpty();
        assertThat(found("ada")).isEmpty();
        assertThat(found("admin")).isEmpty();
        assertThat(found("daily temp")).containsSequence("Daily temperatures", "Connect to Daily temperatures");
        assertThat(given().get("/palette?q=station").asString()).doesNotContain("Station notes");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void productsColumnsDomainsTeamsAndPagesAreFound() {
        assertThat(titles("zip")).startsWith("Data products", "Columns");
        assertThat(page("/palette?q=zip")
                        .select("section[aria-label=Columns] li")
                        .text())
                .contains("zip", "and 2 more");
        assertThat(found("weather")).contains("Weather", "Weather Data");
        assertThat(found("@retail")).containsExactly("Retail", "Retail Analytics");
        assertThat(found("keys")).containsExactly("Settings", "Keyboard");
        assertThat(page("/palette?q=temp").select("a[data-connect]").first().attr("data-connect"))
                .isEqualTo("/products/weather/daily-temperatures/connect");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerFindsWhatOnlyTheyMayKnowAndWhatTheyMayDo() {
        assertThat(found("station")).contains("Station notes");
        assertThat(found("unpublished")).containsExactly("Tables that no product publishes");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void thePlatformTeamFindsPeople() {
        assertThat(page("/palette?q=ada").select("a[href='/admin/people/ada']")).hasSize(1);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aScriptGetsWhatWasFoundAlone() {
        var answer = given().header("HX-Request", "true").get("/palette?q=temp");

        assertThat(Jsoup.parse(answer.asString()).select("h1")).isEmpty();
        assertThat(answer.asString()).contains("Daily temperatures");
        assertThat(answer.header("Vary")).contains("HX-Request");
    }

    private static List<String> found(String words) {
        return page("/palette?q=" + words).select("section.picklist a").eachText();
    }

    private static List<String> titles(String words) {
        return page("/palette?q=" + words).select("section.picklist h3").eachText();
    }
}
