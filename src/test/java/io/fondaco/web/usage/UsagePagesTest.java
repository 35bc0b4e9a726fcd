package io.fondaco.web.usage;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsagePagesTest {

    private static final String USAGE = "/products/weather/daily-temperatures/usage";

    @Inject
    Samples samples;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    EntityManager entities;

    @BeforeEach
    void threeQueriesOfAdaAndOneThatFailed() {
        samples.reset();
        Instant noon = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(12));
        SampleQuery finished = SampleQuery.by("ada", noon).took(1500).reading(Samples.DAILY, "zip");
        SampleQuery failed = SampleQuery.by("ada", noon).failed("PERMISSION_DENIED");
        records.store(List.of(
                finished.record(),
                finished.record(),
                finished.record(),
                failed.reading(Samples.DAILY).record()));
        fold.run();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerSeesTotalsReasonsAndNames() {
        Document page = page(USAGE + "?period=30d");

        assertThat(page.select(".metrics b").eachText()).containsExactly("4", "1", "0", "1.5 s", "25%", "40 ms");
        assertThat(page.select("#failures tbody th").text()).contains("Permission denied");
        assertThat(page.select("main").text()).contains("ada", "Columns never used day");
        assertThat(page.select("usage-chart")).hasSize(5);
        assertThat(page.select("figure table tbody tr")).hasSize(4 * 30 + 24);
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void othersSeeTheTotalsButNoName() {
        Document page = page(USAGE);

        assertThat(page.select(".metrics b").first().text()).isEqualTo("4");
        assertThat(page.select("main").text()).contains("Owners see names").doesNotContain("ada");
        assertThat(page.select("#failures td[data-l=People]").text()).isEqualTo("fewer than 5");
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void whatPartOfAllQueriesWasSeenIsSaidWhereItIsNotAll() {
        assertThat(page(USAGE).select("main").text()).doesNotContain("of queries seen");
        assertThat(seen()).isNull();

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into numbered_day (cluster, used_on, counted, missing, gaps)"
                                        + " select 'main', seen_on, 987, 13, 0 from seen_day")
                        .executeUpdate());

        assertThat(page(USAGE).select("main").text())
                .contains("98.7% of queries seen")
                .doesNotContain("This day is left out");
        assertThat(seen()).isEqualTo(0.987f);
        assertThat(given().get(USAGE + "/numbers.csv").asString()).contains(",Queries seen,", ",98.7%,");

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update numbered_day set gaps = 1")
                        .executeUpdate());
        assertThat(page(USAGE).select("main").text()).contains("This day is left out of change and alerts");
    }

    private static Float seen() {
        return given().get("/api/v1" + USAGE).path("seen");
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerSeesTheCallsThatFailedOneByOne() {
        records.store(List.of(SampleQuery.by("Ben", Instant.now().minus(Duration.ofHours(2)))
                .misnaming("zipp")
                .reading(Samples.DAILY)
                .record()));
        fold.run();

        Document page = page(USAGE + "/calls?period=30d");

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").first().text())
                .contains("ben", "Column not found", "SELECT ?", "Column 'zipp' cannot be resolved");
        assertThat(page(USAGE + "/calls?error=PERMISSION_DENIED").select("tbody tr"))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).contains("ada", "Permission denied"));
        assertThat(page(USAGE).select("#failures td a").eachAttr("href"))
                .contains(USAGE + "/calls?period=90d&error=COLUMN_NOT_FOUND");
        assertThat(given().get(USAGE + "/calls.csv").asString().lines()).hasSize(3);
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void othersSeeNoSingleCall() {
        given().get(USAGE + "/calls").then().statusCode(404);
        given().get(USAGE + "/calls.csv").then().statusCode(404);
        assertThat(page(USAGE).select("#failures td a")).isEmpty();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerSeesByWhichViewsTheProductIsRead() {
        readByWayOfAView();

        String text = page(USAGE).select("main").text();

        assertThat(text).contains("Used through views", "lake.weather.weekly", "day (a view reads it)");
        assertThat(text).contains("What these numbers count");
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void othersAreNotToldTheViewsOfOthers() {
        readByWayOfAView();

        assertThat(page(USAGE).select("main").text()).doesNotContain("weekly");
    }

    private void readByWayOfAView() {
        QualifiedName weekly = QualifiedName.parse("lake.weather.weekly");
        records.store(List.of(SampleQuery.by("ada", Instant.now().minus(Duration.ofHours(1)))
                .reading(weekly)
                .through(Samples.DAILY, List.of("day"), weekly)
                .record()));
        fold.run();
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void theDaysAreAlsoATableForSpreadsheets() {
        String csv = given().get(USAGE + ".csv?period=30d")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines())
                .hasSize(31)
                .anySatisfy(line -> assertThat(line).contains(",4,3,1,1,1500,1500,1500,0,40,400,yes,"));
        assertThat(csv).doesNotContain("ada");
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void theOverviewCountsTheLastThirtyDays() {
        Document page = page("/products/weather/daily-temperatures");

        assertThat(page.select(".metrics b").eachText()).startsWith("4", "1", "1.5 s");
    }
}
