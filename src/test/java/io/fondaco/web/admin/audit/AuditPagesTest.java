package io.fondaco.web.admin.audit;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.Decision;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.audit.SealAudit;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditPagesTest {

    private static final List<String> PAGES = List.of("/admin/audit", "/admin/audit.csv", "/admin/audit.jsonl");
    private static final String VERIFICATION = "/admin/audit/verification";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    AuditTrail trail;

    @Inject
    SealAudit seal;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        PAGES.forEach(path -> given().redirects().follow(false).get(path).then().statusCode(302));
        post(VERIFICATION, Map.of()).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerIsRefusedAndSeesNoWayThere() {
        story.asked(ADA);
        PAGES.forEach(path -> assertThat(page(path, 403).text()).contains("You may not open this page"));
        post(VERIFICATION, Map.of()).then().statusCode(403);
        assertThat(page("/").select(".top a[href^=/admin]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void soIsAnOwner() {
        PAGES.forEach(path -> page(path, 403));
    }

    @Test
    @TestSecurity(user = "astrid", roles = "auditor")
    void aDayThatIsNoneIsSaidOnThePageAndRefusedForAFile() {
        assertThat(page("/admin/audit?from=2026-02-31").text()).contains("left out");
        given().get("/admin/audit.csv?to=2026-02-31").then().statusCode(400);
        given().get("/admin/audit.jsonl?from=2026-02-31").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "astrid", roles = "auditor")
    void anAuditorReadsTheTrailAndNothingElse() {
        story.asked(ADA);
        Document page = page("/admin/audit");

        assertThat(page.select(".trail li")).hasSize(1);
        assertThat(page.select(".tabs a").eachAttr("href")).containsExactly("/admin/audit");
        assertThat(page.select(".navwide a[href^=/admin]").eachText()).containsExactly("Audit trail");
        PAGES.forEach(path -> given().get(path).then().statusCode(200));
        assertThat(target(post(VERIFICATION, Map.of()))).isEqualTo("/admin/audit");
        assertThat(page.select(".trail a")).isEmpty();
        List.of(
                        "/admin",
                        "/admin/intake",
                        "/admin/products",
                        "/admin/domains",
                        "/admin/people",
                        "/admin/requests",
                        "/admin/service-accounts")
                .forEach(path -> page(path, 403));
        post("/admin/products/reading", Map.of()).then().statusCode(403);
        page("/products/weather/station-notes", 404);
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void entriesAreFiltered() {
        story.asked(ADA);
        story.decided(OTTO, story.asked(BEN), Decision.Outcome.DECLINED, "Not for 100% of it, \"sorry\"");
        story.asked(ADA, "retail", "store-transactions", 30);

        assertThat(entries("")).isEqualTo(4);
        assertThat(entries("?who=BEN")).isEqualTo(2);
        assertThat(entries("?kind=request.declined")).isEqualTo(1);
        assertThat(entries("?kind=request")).isEqualTo(4);
        assertThat(entries("?kind=req")).isZero();
        assertThat(entries("?product=retail/store-transactions")).isEqualTo(1);
        assertThat(entries("?q=100% of")).isEqualTo(1);
        assertThat(entries("?q=1_0")).isZero();
        assertThat(entries("?who=ada&product=weather/daily-temperatures&kind=request.sent"))
                .isEqualTo(1);
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void entriesAreFilteredByDay() {
        story.asked(ADA);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(entries("?from=" + today + "&to=" + today)).isEqualTo(1);
        assertThat(entries("?from=" + today.plusDays(1))).isZero();
        assertThat(entries("?to=" + today.minusDays(1))).isZero();
        assertThat(page("/admin/audit?from=tomorrow").select(".note").text())
                .contains("“tomorrow” is not a date, so it was left out.");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void aProductsEntriesAreThoseOfItsTablesToo() {
        story.granted(OTTO, story.asked(ADA));

        assertThat(page("/admin/audit?all=true&product=weather/daily-temperatures")
                        .select(".trail li div > p:first-child")
                        .eachText())
                .containsExactly(
                        "The portal set up the access of ada to lake.weather.daily_temperatures in Trino.",
                        "otto approved the request of ada for Daily temperatures. See request",
                        "ada asked for Daily temperatures. See request");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void thePortalsOwnWorkIsShownOnRequestAndIsInEveryFile() {
        story.granted(OTTO, story.asked(ADA));

        assertThat(page("/admin/audit").select(".trail li div > p:first-child").eachText())
                .containsExactly(
                        "otto approved the request of ada for Daily temperatures. See request",
                        "ada asked for Daily temperatures. See request");
        assertThat(entries("?all=true")).isEqualTo(3);
        assertThat(entries("?who=system:reconciler")).isEqualTo(1);
        assertThat(lines("/admin/audit.csv")).hasSize(4);

        Document none = page("/admin/audit?kind=grant.given");
        assertThat(none.select(".trail li")).isEmpty();
        assertThat(page(none.select("a:contains(own work)").attr("href")).select(".trail li"))
                .hasSize(1);
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void whatWasAskedForIsWrittenAsText() {
        Document page = page("/admin/audit?who=\"><script>&q='x'");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("input[name=who]").val()).isEqualTo("\"><script>");
        assertThat(page.select("main").text()).contains("No entry matches.");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void filesHoldEveryEntryThatTheFilterAsksFor() {
        many(1_201);
        update("update audit_event set at = '2026-11-22 10:00:00Z'");
        story.asked(ADA);
        seal.run();

        assertThat(page("/admin/audit?all=true").select("main .dim").text()).contains("1,202 entries");
        assertThat(page("/admin/audit?all=true&kind=review&page=49").select(".trail li"))
                .hasSize(1);
        assertThat(lines("/admin/audit.csv?kind=review")).hasSize(1_202).doesNotHaveDuplicates();
        assertThat(lines("/admin/audit.jsonl?kind=review"))
                .hasSize(1_201)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches("\\{\"number\":\\d+,.*\"hash\":\"[0-9a-f]{64}\"}"));
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void noCellOfTheTableIsAFormula() {
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.DECLINED, "Not now, \"sorry\"");
        update("update audit_event set subject = '=1+1', actor = '@sum' where action = 'request.declined'");

        String csv = given().get("/admin/audit.csv?kind=request.declined")
                .then()
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"")
                .extract()
                .asString();
        assertThat(csv).contains(",'=1+1,", ",'@sum,", "\"\"sorry\"\"", "\r\n,");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void theVerificationIsShownUntilTheNextOne() {
        story.asked(ADA);
        story.asked(BEN);
        assertThat(page("/admin/audit").select("section[aria-labelledby=seal]").text())
                .contains("The trail was not verified yet.");

        post(VERIFICATION, Map.of());
        assertThat(page("/admin/audit").select("section[aria-labelledby=seal]").text())
                .contains("Nothing was changed", "2 entries are not sealed yet");

        seal.run();
        update("update audit_event set detail = 'x' where actor = 'ben'");
        post(VERIFICATION, Map.of());
        assertThat(page("/admin/audit").select("section[aria-labelledby=seal]").text())
                .containsPattern("Broken Verified .*: Entry 2 \\([0-9a-f-]{36}\\) was changed after it was sealed");
    }

    private static int entries(String query) {
        return page("/admin/audit" + query).select(".trail li").size();
    }

    private static List<String> lines(String path) {
        return given().get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private void many(int entries) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < entries; i++) {
                trail.record(AuditEntry.of("system:drill", AuditAction.REVIEW_CLOSED, "drill", "No. " + i));
            }
        });
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
