package io.fondaco.web.settings;

import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestSecurity(user = "ada", roles = "team-analytics")
class AppearancePagesTest {

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theThemeOfTheSystemHoldsUntilOneIsChosen() {
        assertThat(page("/").select("html").attr("data-theme")).isEqualTo("system");
        assertThat(page("/").select("#user-menu [aria-pressed=true]").text()).isEqualTo("System");

        Response chosen = post("/settings/theme", Map.of("theme", "dark", "back", "/access?sort=name"));

        assertThat(target(chosen)).isEqualTo("/access?sort=name");
        Document page = with(chosen);
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.select("#user-menu [aria-pressed=true]").text()).isEqualTo("Dark");
    }

    @Test
    void whoChoosesAThemeIsLedToNoOtherSite() {
        for (String back : new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "", "x"}) {
            assertThat(target(post("/settings/theme", Map.of("theme", "light", "back", back))))
                    .isEqualTo("/settings");
        }
    }

    @Test
    void anUnknownThemeIsRefused() {
        post("/settings/theme", Map.of("theme", "pink")).then().statusCode(422);
        post("/settings/theme", Map.of()).then().statusCode(422);
    }

    @Test
    void singleKeysCanBeTurnedOffAndOn() {
        assertThat(page("/help/keyboard").select("html").attr("data-keys")).isEmpty();

        Document page = with(post("/settings/keys", Map.of("use", "off")));

        assertThat(page.select("html").attr("data-keys")).isEqualTo("off");
        assertThat(post("/settings/keys", Map.of("use", "on")).cookie("fondaco-keys"))
                .isEmpty();
    }

    @Test
    void theFieldOnTopKeepsTheWords() {
        assertThat(page("/products?q=zip").select(".topsearch input").attr("value"))
                .isEqualTo("zip");
        assertThat(page("/access?q=zip").select(".topsearch input").attr("value"))
                .isEmpty();
    }

    @Test
    void theWordsStayOnOtherPagesUntilOthersAreSearchedFor() {
        String words = given().get("/products?q=größte zip").cookie("fondaco-words");
        assertThat(words).isNotEmpty();

        assertThat(given().cookie("fondaco-words", words).get("/access").asString())
                .contains("value=\"größte zip\"");
        assertThat(given().cookie("fondaco-words", words).get("/products").cookie("fondaco-words"))
                .isEmpty();
        assertThat(given().cookie("fondaco-words", "%%%").get("/access").statusCode())
                .isEqualTo(200);
    }

    @Test
    void timesAreInTheZoneOfTheBrowserOrTheOneThatWasChosen() {
        Document inUtc = page("/settings");
        assertThat(inUtc.select("main").text()).contains("The portal itself uses UTC.");

        String inTokyo =
                given().cookie("fondaco-zone", "Asia/Tokyo").get("/settings").asString();
        assertThat(inTokyo).contains("This browser is in Asia/Tokyo.");

        post("/settings/time-zone", Map.of("zone", "Europe/Berlin"));
        assertThat(page("/settings").select("#zone").val()).isEqualTo("Europe/Berlin");
        assertThat(page("/settings").select("#zones option")).hasSizeGreaterThan(300);

        post("/settings/time-zone", Map.of("zone", ""));
        assertThat(page("/settings").select("#zone").val()).isEmpty();
    }

    @Test
    void aZoneThatIsNoneIsSaidAtTheField() {
        Response answer = post("/settings/time-zone", Map.of("zone", "Mars/Olympus"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select("#zone").val()).isEqualTo("Mars/Olympus");
        assertThat(page.select("#zone-error").text()).contains("Choose a time zone from the list");
        assertThat(page.select("#zone").attr("aria-describedby")).isEqualTo("zone-hint zone-error");
    }

    @Test
    void aPortalWithoutAMailServerOffersNoMail() {
        Document page = page("/settings");

        assertThat(page.select("main").text()).contains("This portal sends no mail.");
        assertThat(page.select("select")).isEmpty();
        assertThat(page("/").select("#user-menu a[href=/settings]")).hasSize(1);
    }

    /** The next page of the browser that got this answer. */
    private static Document with(Response answer) {
        return body(given().cookies(answer.cookies()).get("/settings"));
    }
}
