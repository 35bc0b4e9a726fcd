package io.fondaco.web.product;

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
class ConnectPagesTest {

    private static final String DAILY = "/products/weather/daily-temperatures/connect";

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aConsumerWithoutAccessIsToldSoAndSeesTheLines() {
        Document page = page(DAILY);

        assertThat(page.select(".note.warn").text()).contains("Trino does not let you read this yet");
        assertThat(page.select(".note a").attr("href")).endsWith("/daily-temperatures/request");
        assertThat(page.select("#lines").text()).isEqualTo("jdbc:trino://127.0.0.1:18080/lake/weather?user=ada");
        assertThat(page.select(".facts code").eachText())
                .containsExactly("ada", "127.0.0.1", "18080", "lake", "weather", "daily_temperatures");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void theToolIsChosenByTheAddress() {
        assertThat(page(DAILY + "?tool=python").select("#lines").text()).startsWith("import trino");
        assertThat(page(DAILY + "?tool=cli").select("#lines").text()).startsWith("trino --server");
        assertThat(page(DAILY + "?tool=no-such").select("[aria-current=true]").text())
                .isEqualTo("JDBC, DBeaver");
        given().get(DAILY + "?dataset=no-such").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void queriesToBeginWithUseTheColumnThatHoldsTheDay() {
        assertThat(page(DAILY).select("main h3").eachText())
                .containsExactly("The first rows", "How many rows a day has", "The latest day");
        assertThat(page(DAILY).select("#example-3").text())
                .contains("WHERE day = (SELECT max(day) FROM lake.weather.daily_temperatures)");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerIsNotAskedToRequestAnything() {
        assertThat(page(DAILY).select("main .note")).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void versionsSayWhatChangedAndWhen() {
        Document page = page("/products/weather/daily-temperatures/versions");

        assertThat(page.select("caption").text()).isEqualTo("1 version, newest first");
        assertThat(page.select("tbody tr").text()).contains("1.0.0 current", "10 January 2026", "First version");
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
