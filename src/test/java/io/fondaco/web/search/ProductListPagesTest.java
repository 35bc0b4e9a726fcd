package io.fondaco.web.search;

import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductListPagesTest {

    @Inject
    Samples samples;

    @Inject
    ProductIndex index;

    @Inject
    FakeEngine engine;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        for (String path : new String[] {"/products", "/products.csv", "/domains/weather"}) {
            int status = given().redirects().follow(false).get(path).statusCode();
            assertThat(status).as(path).isBetween(302, 303);
        }
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aConsumerFindsByWords() {
        Document page = page("/products?q=temperature zip");

        assertThat(page.select("h1").text()).isEqualTo("1 data product for “temperature zip”");
        assertThat(page.select(".results h3 a").attr("href")).isEqualTo("/products/weather/daily-temperatures");
        assertThat(page.select(".results h3 mark").text()).isEqualTo("temperatures");
        assertThat(page.select(".results .meta").text()).contains("Column zip in daily_temperatures", "1 dataset");
        assertThat(page.select(".results .badge").text()).isEqualTo("No access");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whoSearchesIsLedToTheOnlyProductThatFitsAndBackToTheList() {
        Response led = given().redirects().follow(false).get("/products?q=temperature zip&go=1");
        String product = target(led);

        assertThat(product).isEqualTo("/products/weather/daily-temperatures?found=temperature+zip");
        // The client of the tests would write a plus sign as one that is meant.
        Document shown = Jsoup.parse(
                given().cookies(led.cookies()).get(product.replace('+', ' ')).asString());
        assertThat(shown.select("main").text()).contains("The only result for “temperature zip”.");
        assertThat(page(product.replace('+', ' ')).select("main").text())
                .as("words that nobody searched for here")
                .doesNotContain("The only result");
        assertThat(shown.select("main a[href='/products?q=temperature+zip']")).hasSize(1);
        assertThat(page("/products?q=temperature zip").select(".results > li")).hasSize(1);
        assertThat(page("/products").select("form.topsearch input[name=go]")).hasSize(1);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whoFindsSeveralOrOnlyWhatComesNearOrFiltersStaysAtTheList() {
        for (String list : List.of(
                "/products?q=zip&go=1",
                "/products?q=temperatuer&go=1",
                "/products?q=temperature&domain=weather&go=1",
                "/products?q=nothingofthekind&go=1",
                "/products?q=&go=1")) {
            given().redirects().follow(false).get(list).then().statusCode(200);
        }
        given().header("HX-Request", "true")
                .get("/products?q=temperature zip&go=1")
                .then()
                .statusCode(200);
        assertThat(page("/products?q=zip").select(".results .side .btn").eachText())
                .contains("Request access: Daily temperatures", "Request access: Store transactions");
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aStrangerFindsNoTraceOfARestrictedProduct() {
        Document all = page("/products");

        assertThat(all.select("h1").text()).isEqualTo("3 data products");
        assertThat(counts(all, "domain")).containsExactly("Retail 2", "Weather 1");
        assertThat(all.text()).doesNotContain("Station");
        assertThat(page("/products?q=station").select("h1").text()).isEqualTo("No data products for “station”");
        assertThat(page("/products?q=statoin").text()).doesNotContain("Did you mean");
        assertThat(page("/domains/weather").select(".results h3").eachText()).containsExactly("Daily temperatures");
        assertThat(csv()).contains("daily-temperatures").doesNotContain("station-notes");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerFindsTheirOwn() {
        Document page = page("/products?q=notes");

        assertThat(page.select(".results h3").eachText()).containsExactly("Station notes");
        assertThat(page.select(".results .badge").text()).isEqualTo("You own this");
        assertThat(counts(page("/products"), "access")).contains("I have access 2");
        assertThat(csv()).contains("station-notes");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void filtersStandInTheAddressAndAsChips() {
        Document page = page("/products?domain=retail&access=open&tier=gold");

        assertThat(page.select(".results h3").eachText()).containsExactly("Nations");
        assertThat(page.select(".chips a").eachText())
                .containsExactly("Retail, leave out", "Open to all, leave out", "Gold, leave out");
        assertThat(page.select(".chips a").first().attr("href")).isEqualTo("/products?access=open&tier=gold");
        assertThat(page.select("input[name=domain][checked]").eachAttr("value")).containsExactly("retail");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatMeansNothingIsLeftOutAndSaid() {
        Document page = page("/products?domain=wether&sort=colour&status=<b>");

        assertThat(page.select(".results > li")).hasSize(3);
        assertThat(page.select(".head p.dim").eachText())
                .containsExactlyInAnyOrder(
                        "“wether” is not known here and was left out.",
                        "“colour” is not known here and was left out.",
                        "“<b>” is not known here and was left out.");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void aPageThatIsNoneIsRefusedAndSoAreTooManyValues() {
        page("/products?page=0", 400);
        page("/products?q=a" + "&tag=b".repeat(50), 400);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void anEmptyListShowsWaysOut() {
        Document narrow = page("/products?q=temperature&domain=retail");

        assertThat(page("/products?q=natoins").select(".head a").first().attr("href"))
                .isEqualTo("/products?q=nations");
        assertThat(narrow.select("a[href='/products?q=temperature']").eachText())
                .contains("Leave out “Retail”");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whoFindsNothingCanAskForIt() {
        assertThat(page("/products?q=snow, deep")
                        .select("p:contains(Ask for data) a")
                        .eachAttr("href"))
                .containsExactly(
                        "/domains/retail/wishes/new?q=snow%2C+deep", "/domains/weather/wishes/new?q=snow%2C+deep");
        assertThat(page("/products?q=snow&domain=retail")
                        .select("p:contains(Ask for data) a")
                        .eachText())
                .containsExactly("Retail");
        assertThat(page("/products").text()).doesNotContain("Ask for data");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin"})
    void thePlatformTeamSeesWhyAProductIsFound() {
        String link = page("/products?q=temperature")
                .select("a:contains(Why these results?)")
                .attr("href");

        assertThat(page(link).select(".results details").first().text())
                .contains("Stage 3: all words are in its name.", "“temperature” is found in the name");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void nobodyElseSeesWhyAProductIsFound() {
        assertThat(page("/products?q=temperature&why=true").text()).doesNotContain("Why");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void tagsAndOwnersAreFilters() {
        Document page = page("/products?owner=team-retail&tag=sample");

        assertThat(page.select("input[name=owner][checked]").eachAttr("value")).containsExactly("team-retail");
        assertThat(page.select("input[name=tag][checked]").eachAttr("value")).containsExactly("sample");
        assertThat(page.select("input[name=owner]").eachAttr("value")).contains("team-weather");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void personalDataIsAFilterOfItsOwn() {
        assertThat(counts(page("/products"), "pii")).containsExactly("No personal data 3");
        assertThat(page("/products?pii=yes").select(".chips a").eachText())
                .containsExactly("Has personal data, leave out");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aScriptGetsThePartThatChanges() {
        String part = given().header("HX-Request", "true")
                .get("/products?q=zip")
                .then()
                .statusCode(200)
                .header("Vary", containsString("HX-Request"))
                .extract()
                .asString();

        assertThat(part).startsWith("<div id=\"found\">").doesNotContain("<html");
        assertThat(page("/products?q=zip").select("form[hx-get]").eachAttr("action"))
                .containsExactly("/products", "/products");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void columnsThatOnlyTheEngineNamesAreFound() {
        engine.create(new HarvestedObject(
                Samples.DAILY,
                "VIEW",
                null,
                List.of(new HarvestedColumn("wind_speed", "double", 1, "Metres a second"))));
        harvest.run();
        index.rebuild();

        assertThat(page("/products?q=wind").select(".results .meta").text())
                .contains("Column wind_speed in daily_temperatures");
        assertThat(page("/products?q=metres").select(".results h3").text()).isEqualTo("Daily temperatures");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aDomainThatIsNotThereIsNotFound() {
        given().get("/domains/nowhere").then().statusCode(404);
    }

    private static List<String> counts(Document page, String group) {
        return page.select(".facet li:has(input[name=" + group + "])").eachText();
    }

    private static String csv() {
        return given().get("/products.csv").then().statusCode(200).extract().asString();
    }
}
