package io.fondaco.web.sample;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.engine.person.Rows;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SamplePagesTest {

    private static final String SAMPLE = "/products/weather/daily-temperatures/sample";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakePersonEngines trino;

    @BeforeEach
    void reset() {
        samples.reset();
        trino.reset();
        trino.fill(Samples.DAILY, new Rows(List.of(), List.of(List.of("10115", "2026-11-25"))));
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aStrangerFindsNothingOfARestrictedProduct() {
        given().get("/products/weather/station-notes/sample").then().statusCode(404);
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(SAMPLE).then().statusCode(302);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void withoutAccessThereAreHeadersTypesAndTheButton() {
        Document page = page(SAMPLE + "?rows=now");

        assertThat(page.select("h2").first().text()).isEqualTo("Rows show after access");
        assertThat(page.select("table.sample th").eachText()).containsExactly("zip varchar(5)", "day date");
        assertThat(page.select("main a.main").attr("href")).isEqualTo("/products/weather/daily-temperatures/request");
        assertThat(page.text()).doesNotContain("10115");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void withAccessThePageComesAtOnceAndTheRowsWhenAskedFor() {
        story.granted(OTTO, story.asked(ADA));

        Document page = page(SAMPLE);

        assertThat(page.text()).doesNotContain("10115");
        String link = page.select("#rows a").attr("href");
        assertThat(page.select("#rows").attr("hx-get")).isEqualTo(link);
        assertThat(page(link).select("table.sample td").eachText()).containsExactly("10115", "2026-11-25");
        assertThat(page(link).select("#query").text()).contains("FROM lake.weather.daily_temperatures");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aFragmentHoldsTheRowsAloneAndIsKeptByNobody() {
        story.granted(OTTO, story.asked(ADA));

        var answer = given().header("HX-Request", "true").get(SAMPLE + "?rows=now");

        assertThat(Jsoup.parse(answer.asString()).select("h1")).isEmpty();
        assertThat(answer.asString()).contains("10115");
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.header("Vary")).contains("HX-Request");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void whatTrinoSaysReachesAlsoTheOwner() {
        trino.refuseNames();

        assertThat(page(SAMPLE + "?rows=now").select("#rows .note strong").text())
                .isEqualTo("Trino does not let the portal ask in your name");
    }
}
