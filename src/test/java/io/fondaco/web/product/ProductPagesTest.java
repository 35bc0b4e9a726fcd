package io.fondaco.web.product;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.file.TableFiles;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProductPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";
    private static final String CONNECT = PRODUCT + "/connect";
    private static final String RESTRICTED = "/products/weather/station-notes";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/schema",
                "/schema.csv",
                "/usage",
                "/usage.csv",
                "/sample",
                "/together",
                "/together.csv",
                "/changes.atom",
                "/connect",
                "/versions"
            })
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aStrangerFindsNothingOfARestrictedProduct(String page) {
        given().get(RESTRICTED + page).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/schema",
                "/schema.csv",
                "/usage",
                "/usage.csv",
                "/sample",
                "/together",
                "/together.csv",
                "/changes.atom",
                "/connect",
                "/versions"
            })
    void theAnonymousAreSentToSignIn(String page) {
        given().redirects().follow(false).get(PRODUCT + page).then().statusCode(302);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aConsumerSeesWhatItIsAndHowToAsk() {
        Document page = page(PRODUCT);

        assertThat(page.title()).isEqualTo("Daily temperatures · Fondaco");
        assertThat(page.select("h1").text()).isEqualTo("Daily temperatures");
        assertThat(page.select(".head .badge").eachText()).containsExactly("Published", "Gold tier");
        assertThat(page.select(".tabs a").eachText())
                .containsExactly(
                        "Overview",
                        "Schema",
                        "Quality and contract",
                        "Lineage",
                        "Usage",
                        "Sample",
                        "Use together",
                        "Connect",
                        "Versions");
        assertThat(page.select("#access .badge").text()).isEqualTo("No access");
        assertThat(page.select("#access a").attr("href")).isEqualTo(PRODUCT + "/request");
        assertThat(page.select(".metrics dt").eachText()).hasSize(4);
        assertThat(page.select(".facts").text()).contains("Weather Data", "#weather-data");
        assertThat(page.select("#jdbc").text()).isEqualTo("jdbc:trino://127.0.0.1:18080/lake/weather?user=ada");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whoWaitsCanRemindAndWithdraw() {
        UUID request = story.askedDaysAgo(ADA, 2);

        assertThat(page(PRODUCT).select("#access a, #access button").eachText())
                .containsExactly("See request", "Remind", "Withdraw");
        assertThat(page(PRODUCT).select("#access form").eachAttr("action"))
                .containsExactly("/requests/" + request + "/reminders", "/requests/" + request + "/withdrawal");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whileAccessIsSetUpThePanelLooksAgainForTwoMinutes() {
        engine.stop();
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.APPROVED, "");
        story.settle();

        assertThat(page(PRODUCT).select("#access").attr("hx-get")).isEqualTo(PRODUCT + "?look=1");
        Document panel = Jsoup.parse(
                given().header("HX-Request", "true").get(PRODUCT + "?look=7").asString());
        assertThat(panel.select("body > #access").attr("hx-get")).isEqualTo(PRODUCT + "?look=8");
        assertThat(page(PRODUCT + "?look=24").select("#access").hasAttr("hx-get"))
                .isFalse();
        assertThat(page(PRODUCT + "?look=no-number").select("#access").text()).contains("Being set up");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerIsLedToApprovals() {
        Document page = page(PRODUCT);

        assertThat(page.select("#access").text()).contains("You own this product. No request waits.");
        assertThat(page.select("#access a").attr("href")).isEqualTo("/approvals");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aCatalogWithoutGrantsIsOpenAndOffersNoRequest() {
        Document page = page("/products/retail/nations");

        assertThat(page.select("#access .badge").text()).isEqualTo("Open to all");
        assertThat(page.select("#access a").eachText()).containsExactly("Connect");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void theSchemaIsFilteredAndSorted() {
        assertThat(page(PRODUCT + "/schema").select("tbody tr th").eachText()).containsExactly("zip", "day");
        assertThat(page(PRODUCT + "/schema?sort=name").select("tbody tr th").eachText())
                .containsExactly("day", "zip");
        assertThat(page(PRODUCT + "/schema?c=nothing").select("main").text()).contains("No column fits “nothing”");
        given().get(PRODUCT + "/schema?dataset=no-such").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void theSchemaIsAlsoATableForSpreadsheets() {
        String csv = given().get(PRODUCT + "/schema.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        assertThat(csv.lines()).hasSize(3).element(1).asString().startsWith("zip,varchar(5),Zip code,yes,,,");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whatWasNeverUsedSaysSo() {
        Document page = page(PRODUCT + "/usage?period=30d");

        assertThat(page.select("main").text()).contains("No query on this product has been seen yet.");
        assertThat(page.select("select[name=period] option[selected]").text()).isEqualTo("Last 30 days");
        assertThat(page.select("usage-chart")).isEmpty();
        assertThat(page.select(".metrics dd").eachText()).hasSize(6).allMatch("Not measured yet"::equals);
        assertThat(page(PRODUCT).select(".metrics dd").eachText()).hasSize(4).allMatch("Not measured yet"::equals);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aConsumerWithoutAccessIsToldSoAndSeesTheLines() {
        Document page = page(CONNECT);

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
        assertThat(page(CONNECT + "?tool=python").select("#lines").text()).startsWith("import trino");
        assertThat(page(CONNECT + "?tool=cli").select("#lines").text()).startsWith("trino --server");
        assertThat(page(CONNECT + "?tool=no-such").select("[aria-current=true]").text())
                .isEqualTo("JDBC, DBeaver");
        given().get(CONNECT + "?dataset=no-such").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void queriesToBeginWithUseTheColumnThatHoldsTheDay() {
        assertThat(page(CONNECT).select("main h3").eachText())
                .containsExactly("The first rows", "How many rows a day has", "The latest day");
        assertThat(page(CONNECT).select("#example-3").text())
                .contains("WHERE day = (SELECT max(day) FROM lake.weather.daily_temperatures)");
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void whoMayReadSeesWhereTheFilesLie() {
        // Given
        engine.create(new HarvestedObject(
                Samples.DAILY, "TABLE", null, List.of(new HarvestedColumn("day", "date", 1, null))));
        engine.keepFiles(
                Samples.DAILY, new TableFiles("PARQUET", false, false, Optional.of("s3://lake/weather/daily")));
        harvest.run();
        assertThat(page(CONNECT).select("#files")).isEmpty();
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.APPROVED, "");
        story.settle();

        // When
        Document page = page(CONNECT);

        // Then
        assertThat(page.select("#files dd").eachText()).containsExactly("PARQUET", "s3://lake/weather/daily");
        assertThat(page.select("#spark").text()).startsWith("rows = spark.read.parquet(\"s3://lake/weather/daily\")");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerIsNotAskedToRequestAnything() {
        assertThat(page(CONNECT).select("main .note")).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void versionsSayWhatChangedAndWhen() {
        Document page = page(PRODUCT + "/versions");

        assertThat(page.select("caption").text()).isEqualTo("1 version, newest first");
        assertThat(page.select("tbody tr").text()).contains("1.0.0 current", "10 January 2026", "First version");
    }
}
