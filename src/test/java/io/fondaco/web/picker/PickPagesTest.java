package io.fondaco.web.picker;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.ODA;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PickPagesTest {

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
        samples.signedIn(STELLA);
        samples.signedIn(ADA);
    }

    @Test
    void anonymousAreLedToSignIn() {
        given().redirects().follow(false).get("/pick?kind=person&q=st").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoHasNoFormToPickPeopleInFindsNoPage() {
        given().get("/pick?kind=person&q=st").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void suggestionsComeAfterTwoLettersAndOnlyOfWhoSignedIn() {
        assertThat(options("kind=person&q=s").select("li")).isEmpty();
        Document stella = options("kind=person&q=ST");
        assertThat(stella.select("[role=option]").eachAttr("data-value")).containsExactly("person:stella");
        assertThat(options("kind=person&q=" + ODA.name()).select("li")).isEmpty();
        assertThat(options("kind=person&q=%25%25").select("li")).isEmpty();
        assertThat(options("kind=team&kind=domain&q=weather").select("li").eachAttr("data-value"))
                .contains("team:team-weather", "domain:weather");
        assertThat(options("q=st").select("li")).isEmpty();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void theAddressOfSuggestionsIsAPageToo() {
        assertThat(page("/pick?kind=person&q=st").select("main li").text()).contains("stella");
        assertThat(page("/pick?kind=person&q=quentin").text()).contains("Nobody to choose");
    }

    private static Document options(String query) {
        return Jsoup.parse(given().header("HX-Request", "true")
                .get("/pick?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
