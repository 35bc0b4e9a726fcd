package io.fondaco.web.usage;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.fondaco.usage.alert.UseStory;
import io.fondaco.usage.told.JudgeUse;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";
    private static final String USAGE = PRODUCT + "/usage";
    private static final String TELL = USAGE + "/people";
    private static final String TITLE = "Same calls, now failing with COLUMN_NOT_FOUND on net_amount since ";

    @Inject
    UseStory story;

    @Inject
    JudgeUse judge;

    @BeforeEach
    void callsFailSinceThreeDaysAndAConsumerStopped() {
        story.reset();
        story.others(63, 0)
                .daily(63, 4, 24, 1)
                .daily(3, 0, 24, 10)
                .by("svc-report", 60, 20, "zip")
                .happened();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerSeesTheWorstFirstAndTellsThePeopleOnce() {
        Document page = page(USAGE);
        assertThat(page.select(".note h2").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith(TITLE).endsWith(": 6 people"),
                        second -> assertThat(second).isEqualTo("svc-report no longer uses it"));
        assertThat(page.select(".note .badge").first().text()).endsWith(", not over");
        assertThat(page.select(".note a").eachText()).containsExactly("Show the calls", "Tell 6 people");

        Document draft = page(TELL);
        assertThat(draft.select("blockquote").text())
                .startsWith(
                        "otto, who owns Daily temperatures, says that your queries fail with COLUMN_NOT_FOUND on net_amount");
        send(303);
        send(303);
        assertThat(story.count("select count(*) from notification where kind = 'QUERIES_FAIL'"))
                .isEqualTo(6);
        assertThat(page("/").select("section[aria-labelledby=attention] .badge").text())
                .contains("Now failing");
        judge.run();
        assertThat(page(PRODUCT).select(".note").text()).containsIgnoringCase(TITLE);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void nobodyIsToldWhenNothingFailsAnyMore() {
        story.execute("update failure_day set failed = 0");
        story.execute("update usage_day set failed = 0");
        send(409);
        assertThat(story.count("select count(*) from notification where kind = 'QUERIES_FAIL'"))
                .isZero();
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void whoMayNotSeeTheProductIsNotTold() {
        story.execute("update data_product set restricted = true where slug = 'daily-temperatures'");
        assertThat(page(USAGE).select(".note a").eachText()).containsExactly("Show the calls");
        send(409);
    }

    @Test
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aStrangerSeesTheFindingAndNobodysName() {
        Document page = page(USAGE);
        assertThat(page.select(".note h2").eachText())
                .singleElement()
                .satisfies(title -> assertThat(title).startsWith(TITLE).endsWith(": 6 people"));
        assertThat(page.select(".note").text()).doesNotContain("svc-report", "Tell");
        assertThat(page.select("#without-agreement")).isEmpty();
        send(403);
        given().when().get(TELL).then().statusCode(403);
        given().when()
                .get("/api/v1" + USAGE)
                .then()
                .statusCode(200)
                .body("alerts.size()", equalTo(1))
                .body("alerts[0].kind", equalTo("NOW_FAILING"))
                .body("alerts[0].title", startsWith(TITLE))
                .body("alerts[0].over", equalTo(false));
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"consumer", "team-weather"})
    void anOwnerSeesWhoReadWithoutAnAgreementAndHow() {
        story.execute(
                "insert into outside_grant (id, cluster, catalog_name, schema_name, object_name, grantee_kind, principal,"
                        + " privileges, passable, first_seen_at) values (random_uuid(), 'main', 'lake', 'weather',"
                        + " 'daily_temperatures', 'USER', 'user2', 'SELECT', '', ?1)",
                UseStory.at(3, 0));
        Document page = page(USAGE);
        assertThat(page.select("#without-agreement tbody tr").eachText())
                .hasSize(7)
                .anyMatch(row -> row.startsWith("user2") && row.endsWith("Given outside the portal"))
                .anyMatch(row -> row.startsWith("svc-report") && row.endsWith("Not known"));
    }

    @Test
    void nobodySeesItUnasked() {
        given().redirects().follow(false).when().get(TELL).then().statusCode(302);
        given().when().get("/api/v1" + USAGE).then().statusCode(401);
    }

    private static void send(int status) {
        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded")
                .when()
                .post(TELL)
                .then()
                .statusCode(status);
    }
}
