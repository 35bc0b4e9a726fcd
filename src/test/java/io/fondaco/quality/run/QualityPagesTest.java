package io.fondaco.quality.run;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.fondaco.engine.check.FakeChecks;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QualityPagesTest {

    private static final String PRODUCT = "/products/weather/readings";
    private static final String API = "/api/v1" + PRODUCT + "/quality";

    @Inject
    Samples samples;

    @Inject
    QualityProduct product;

    @Inject
    CheckRules job;

    @Inject
    FakeChecks trino;

    @Inject
    ProductIndex index;

    @Inject
    MovableClock clock;

    @BeforeEach
    void aRuleFails() {
        samples.reset();
        trino.reset();
        trino.tell("GROUP BY \"zip\" ORDER BY", List.of(List.of("1011X"), List.of("ABC")));
        trino.tell("regexp_like", List.of(List.of(10_800L, 3L)));
        product.publish(Samples.DAILY, "1.0.0", """
            properties:
              - name: zip
                quality:
                  - {name: Zip has five digits, description: Loaded again tonight, metric: invalidValues,
                     arguments: {pattern: '^[0-9]{5}$'}, mustBe: 0}
                  - {name: Zip is there, metric: nullValues, mustBe: 0}
            quality:
              - {name: Looks right, type: text}
            """);
        job.run();
        product.settle();
        clock.moveOn(Duration.ofSeconds(30));
        job.run();
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerSeesWhatFailsButNoValues() {
        String text = page(PRODUCT + "/contract").select("main").text();

        assertThat(text)
                .contains(
                        "Zip has five digits fails since", "3 of 10,800 rows", "Loaded again tonight", "1 of 3 passed")
                .doesNotContain("1011X", "Only owners and those");
        assertThat(page(PRODUCT).select("main .note.bad").text()).contains("Zip has five digits fails");
        assertThat(page(PRODUCT).select("dl.facts").text()).contains("Quality Failed 1 of 2 rules passed");
        given().get(PRODUCT + "/contract.csv")
                .then()
                .statusCode(200)
                .body(containsString("Zip has five digits,zip"), containsString("Failed"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSeesTheValuesAndIsToldAtHome() {
        assertThat(page(PRODUCT + "/contract").select("main").text())
                .contains("1011X", "ABC", "Only owners and those who may read the whole dataset see them");
        assertThat(page("/").select("main").text()).contains("Rule failed", "Readings: Zip has five digits fails");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aProfileTellsConsumersNoValues() {
        profile();

        assertThat(page(PRODUCT + "/sample").select("main").text())
                .contains(
                        "Column profile",
                        "zip 30% 3",
                        "email 100% not told",
                        "are for owners and those who may read the whole dataset")
                .doesNotContain("00001", "99999", "10115");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aProfileTellsOwnersValuesButNoneOfPeople() {
        profile();

        assertThat(page(PRODUCT + "/sample").select("main").text()).contains("zip 30% 3 00001 99999 10115, 00001");
        assertThat(trino.asked())
                .filteredOn(question -> question.sql().contains("approx_distinct"))
                .allSatisfy(question -> assertThat(question.sql())
                        .contains("count(\"email\"), CAST(NULL")
                        .doesNotContain("min(\"email\")", "approx_distinct(\"email\")"));
    }

    /** Ids, then zips, e-mail addresses, temperatures and days. */
    private void profile() {
        List<Object> row = new ArrayList<>(Collections.singletonList(10L));
        row.addAll(Arrays.asList(10L, 10L, "1", "10", "1 1"));
        row.addAll(Arrays.asList(7L, 3L, "00001", "99999", "1 00001\n5 10115"));
        row.addAll(Arrays.asList(0L, null, null, null, null));
        row.addAll(Arrays.asList(10L, 9L, "1.0", "2.0", ""));
        row.addAll(Arrays.asList(10L, 9L, "2026-01-01", "2026-01-02", ""));
        trino.tell("approx_distinct", List.of(row));
        product.publish(Samples.DAILY, "1.1.0", "customProperties: [{property: profile, value: true}]");
        job.run();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aSearchResultSaysTheLastOutcome() {
        index.rebuild();

        assertThat(page("/products?q=readings").select(".results").text()).contains("Quality failed");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theApiTellsNoValuesAndTakesResultsOfOwnersOnly() {
        given().get(API)
                .then()
                .statusCode(200)
                .body("state", equalTo("failed"))
                .body("rules.rule", hasItem("Zip has five digits"))
                .body("rules.toString()", not(containsString("1011X")));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post(API + "/results")
                .then()
                .statusCode(403);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aToolsWordStandsBesideThePortals() {
        given().contentType(ContentType.JSON)
                .body("""
                    {"source": "dbt", "results": [
                      {"rule": "Zip has five digits", "column": "zip", "state": "passed"},
                      {"rule": "unique_id", "column": "id", "state": "failed", "failing": 2, "rows": 10},
                      {"rule": "Looks right", "state": "not run", "reason": "nobody had time"}]}\
                    """)
                .post(API + "/results")
                .then()
                .statusCode(204);

        String text = page(PRODUCT + "/contract").select("main").text();
        assertThat(text).contains("Told by dbt", "unique_id fails", "2 of 10 rows", "nobody had time");
        given().get(API).then().body("state", equalTo("failed"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void badResultsAreRefusedWithTheirField() {
        refused("{\"results\": [{\"rule\": \"a\", \"state\": \"passed\"}]}", "source");
        refused("{\"source\": \"Fondaco\", \"results\": [{\"rule\": \"a\", \"state\": \"passed\"}]}", "source");
        refused("{\"source\": \"dbt\", \"results\": []}", "results");
        refused(
                "{\"source\": \"dbt\", \"results\": [{\"rule\": \"a\", \"state\": \"passed\", \"value\": 1e900}]}",
                "results[0].value");
        refused("{\"source\": \"dbt\", \"results\": [{\"rule\": \"a\", \"state\": \"fine\"}]}", "results[0].state");
        refused("{\"source\": \"dbt\", \"results\": [{\"rule\": \"a\", \"state\": \"not run\"}]}", "results[0].reason");
        refused(
                "{\"source\": \"dbt\", \"dataset\": \"no\", \"results\": [{\"rule\": \"a\", \"state\": \"passed\"}]}",
                "dataset");
    }

    private static void refused(String body, String field) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post(API + "/results")
                .then()
                .statusCode(400)
                .body(containsString(field));
    }
}
