package io.fondaco.web.together;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.NATIONS;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STATIONS;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.testing.Samples.TRANSACTIONS;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TogetherPagesTest {

    private static final String TOGETHER = "/products/weather/daily-temperatures/together";
    private static final String SALES = "retail/store-transactions";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    FakeEngine engine;

    @Inject
    FakePersonEngines trino;

    @Inject
    ProductIndex index;

    @Inject
    Clock clock;

    @BeforeEach
    void queriesReadBoth() {
        samples.reset();
        trino.reset();
        List<QueryRecord> queries = new ArrayList<>();
        for (String user : List.of("ada", "ada", "ben", "svc-forecast")) {
            queries.add(SampleQuery.by(user, clock.instant())
                    .reading(DAILY, "zip")
                    .reading(TRANSACTIONS, "zip")
                    .record());
        }
        queries.add(SampleQuery.by("otto", clock.instant())
                .reading(DAILY)
                .reading(STATIONS)
                .record());
        queries.add(SampleQuery.by("ada", clock.instant())
                .failed("PERMISSION_DENIED")
                .reading(DAILY)
                .reading(TRANSACTIONS)
                .record());
        records.store(queries);
        fold.run();
        index.rebuild();
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerFindsNothingOfARestrictedProduct() {
        given().get("/products/weather/station-notes/together").then().statusCode(404);
        given().get(TOGETHER + "?with=weather/station-notes").then().statusCode(404);
        assertThat(page(TOGETHER).text()).doesNotContain("Station notes");
        assertThat(given().get(TOGETHER + ".csv").asString()).doesNotContain("station-notes");
        post(TOGETHER + "/basket", Map.of("with", "weather/station-notes"))
                .then()
                .statusCode(404);
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(TOGETHER).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatQueriesReadAtOnceComesFirstWithoutNames() {
        Document page = page(TOGETHER);

        assertThat(page.select(".picklist .on").text())
                .isEqualTo("Store transactions No access Retail · 4 queries, fewer than 5 people");
        assertThat(page.select("section[aria-label=Shares a key with it] a").eachText())
                .containsExactly("Nations");
        assertThat(page.select(".picklist").text()).doesNotContain("ada").doesNotContain("ben");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSeesExactNumbersAndWhatOnlyTheyMayKnow() {
        Document page = page(TOGETHER);

        assertThat(page.select(".picklist small").eachText())
                .startsWith("Retail · 4 queries, 2 people", "Weather · 1 query, 1 person");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void oneButtonAsksForAllThatIsMissing() {
        Document page = page(TOGETHER);

        assertThat(page.select(".shown .badge").first().text()).isEqualTo("No access to either yet");
        assertThat(page.select(".shown form button").text()).isEqualTo("Request access to both");
        String basket = target(post(TOGETHER + "/basket", Map.of("with", SALES)));
        assertThat(basket).isEqualTo("/basket");
        assertThat(page(basket).select("main").text()).contains("Daily temperatures", "Store transactions");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theJoinIsCheckedAsThePortalUntilTheViewerMayReadBoth() {
        assertThat(page(TOGETHER).select("#check a").attr("href")).contains("check=now");
        assertThat(page(TOGETHER + "?check=now&with=" + SALES).select("#check").text())
                .contains("Checked in Trino", "you can run it once you have access");
        assertThat(page(TOGETHER).select("#check").text()).contains("Checked in Trino");

        story.granted(OTTO, story.asked(ADA));
        story.granted(STELLA, story.asked(ADA, "retail", "store-transactions", 30));
        Document both = page(TOGETHER + "?check=now&with=" + SALES);

        assertThat(both.select(".shown .badge").first().text()).isEqualTo("You can read both");
        assertThat(both.select("#check").text()).contains("Checked in Trino You can run it.");
        assertThat(both.select("#join").text()).contains("JOIN lake.retail.store_transactions AS b");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatTrinoSaysAgainstTheJoinIsShownAndAFragmentHoldsItAlone() {
        engine.drop(NATIONS);

        var answer = given().header("HX-Request", "true").get(TOGETHER + "?with=retail/nations");

        assertThat(body(answer).select("h1")).isEmpty();
        assertThat(body(answer).text()).contains("Trino refuses it", "Table 'iceberg.retail.nations' does not exist");
        assertThat(answer.header("Vary")).contains("HX-Request");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anotherProductIsFoundByWords() {
        assertThat(page(TOGETHER + "?find=nations")
                        .select("section[aria-label=Found] a")
                        .eachText())
                .containsExactly("Nations");
        assertThat(page(TOGETHER + "?find=snow").select("main").text()).contains("No other product for “snow”.");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theFileAndTheApiTellTheSame() {
        assertThat(given().get(TOGETHER + ".csv").asString().lines().skip(1))
                .containsExactly(
                        "retail/store-transactions,Store transactions,Retail,4,fewer than 5,\"zip = zip;day = day\"",
                        "retail/nations,Nations,Retail,0,0,\"zip = zip;day = day\"");

        var api = given().get("/api/v1/products/weather/daily-temperatures/together")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(api.getList("items.path")).containsExactly("retail/store-transactions", "retail/nations");
        assertThat(api.getString("items[0].people")).isEqualTo("fewer than 5");
        assertThat(api.getString("items[0].access")).isEqualTo("NONE");
        assertThat(api.getList("items[0].join.on.left")).containsExactly("zip", "day");
        assertThat(api.getInt("total")).isEqualTo(2);
    }
}
