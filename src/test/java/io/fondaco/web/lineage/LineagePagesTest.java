package io.fondaco.web.lineage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.lineage.LineageCast;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LineagePagesTest {

    private static final String PAGE = "/products/weather/daily-temperatures/lineage";

    @Inject
    LineageCast cast;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    Clock clock;

    @BeforeEach
    void reset() {
        cast.reset();
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"consumer", "team-analytics"})
    void aStrangerSeesProductsThatTheyMaySeeAndNothingOfOthers() {
        Document page = page("");

        assertThat(rows(page))
                .containsExactly(
                        "Nations nations > Daily temperatures daily-temperatures Update",
                        "Daily temperatures daily-temperatures > Store transactions store-transactions Merge,"
                                + " through 1 table of no product");
        assertThat(page.select("svg a"))
                .extracting(link -> link.attr("href"))
                .containsExactlyInAnyOrder(
                        PAGE, "/products/retail/nations/lineage", "/products/retail/store-transactions/lineage");
        assertThat(page.select(".tabs a[aria-current]").text()).isEqualTo("Lineage");
        assertNothingHidden(page.html());
        assertNothingHidden(given().get(PAGE + ".csv").asString());
        assertNothingHidden(
                given().get("/products/retail/nations/lineage?up=5&down=5").asString());
        assertNothingHidden(page("?column=zip").html());
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void whatComesThroughAHiddenProductOnlyIsNotThere() {
        assertThat(rows(Jsoup.parse(given().get("/products/retail/nations/lineage?up=5&down=0")
                        .asString())))
                .isEmpty();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void ownersSeeTablesOfNoProductToo() {
        Document page = page("");

        assertThat(rows(page))
                .contains(
                        "lake.raw.readings > Daily temperatures daily-temperatures Insert",
                        "Daily temperatures daily-temperatures > lake.stage.by_zip Create table as",
                        "lake.stage.by_zip > Store transactions store-transactions Merge",
                        "Daily temperatures daily-temperatures > Station notes station-notes Insert",
                        "Station notes station-notes > Nations nations Insert",
                        "Nations nations > Daily temperatures daily-temperatures Update");
        assertThat(page.select("svg text").eachText()).contains("lake.raw.readings");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void oldLinksAreMarkedAndCanBeHidden() {
        assertThat(page("?old=hide").select("a[href*=lineage.csv]").attr("href"))
                .isEqualTo(PAGE + ".csv?dataset=daily-temperatures&column=&up=2&down=2&old=hide");
        assertThat(page("").select("tr.dim")).hasSize(1);
        assertThat(page("").select("svg path[opacity]")).hasSize(1);
        assertThat(rows(page("?old=hide"))).singleElement().asString().contains("Store transactions");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void aColumnHasLinksOfItsOwnAndSaysWhatChangesWithIt() {
        Document page = page("?column=zip");

        assertThat(page.select("main table tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("Daily temperatures daily-temperatures zip Store transactions store-transactions zip");
        assertThat(page.select("main p").text()).contains("1 product changes with it", "0 agreements", "0 readers");
        assertThat(rows(page("?column=nothing"))).hasSize(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void whoReadsAColumnIsCountedAndNotNamed() {
        twoReaders();

        assertThat(page("?column=zip").select("main p").text())
                .contains("fewer than 5 readers used the column in 2 queries")
                .doesNotContain("ben", "svc-etl");
        assertThat(page("?column=day").select("main p").text()).contains("0 readers");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void ownersReadTheNames() {
        twoReaders();

        assertThat(page("?column=zip").select("main p").text())
                .contains("2 readers used the column in 2 queries", "Read by ada, ben.");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void stepsAreBoundedAndNonsenseIsTheUsual() {
        assertThat(rows(page("?up=0&down=0"))).isEmpty();
        assertThat(rows(page("?up=0"))).singleElement().asString().contains("Store transactions");
        assertThat(rows(page("?up=x&down=-3&dataset=none"))).hasSize(2);
        assertThat(rows(page("?up=99&down=99"))).hasSize(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void theFileHasTheRowsOfThePage() {
        List<String> lines =
                given().get(PAGE + ".csv?old=hide").asString().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast())
                .startsWith("weather/daily-temperatures,daily-temperatures,lake.weather.daily_temperatures,,"
                        + "retail/store-transactions,store-transactions,lake.retail.store_transactions,,Merge,1,1,");
    }

    @Test
    @TestSecurity(user = "ada", roles = "consumer")
    void whatIsNotTheirsOrNotKnownIsSaid() {
        assertThat(given().get("/products/weather/station-notes/lineage").statusCode())
                .isEqualTo(404);
        assertThat(given().get("/products/weather/station-notes/lineage.csv").statusCode())
                .isEqualTo(404);
        assertThat(page("?up=0&down=0").select("main").text()).contains("No lineage known.");
    }

    @Test
    void anonymousIsSentToSignIn() {
        assertThat(given().redirects().follow(false).get(PAGE).statusCode()).isEqualTo(302);
    }

    private void twoReaders() {
        records.store(List.of(
                SampleQuery.by("ada", clock.instant())
                        .reading(Samples.DAILY, "zip")
                        .record(),
                SampleQuery.by("ben", clock.instant())
                        .reading(Samples.DAILY, "ZIP")
                        .record()));
        fold.run();
    }

    private static Document page(String query) {
        return Jsoup.parse(
                given().get(PAGE + query).then().statusCode(200).extract().asString());
    }

    private static List<String> rows(Document page) {
        return page.select("main table tbody tr").stream()
                .map(row -> row.select("th").text() + " > "
                        + row.select("td[data-l=To]").text() + " "
                        + row.select("td[data-l=How]").text())
                .toList();
    }

    private static void assertNothingHidden(String text) {
        assertThat(text).doesNotContain("station-notes", "station_notes", "Station notes");
    }
}
