package io.fondaco.web.admin;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.Samples;
import io.fondaco.usage.SampleQuery;
import io.fondaco.usage.event.QueryRecord;
import io.fondaco.usage.event.UnreadableEvent;
import io.fondaco.usage.fold.RollUpUsage;
import io.fondaco.usage.intake.QueryRecords;
import io.fondaco.usage.intake.UnreadableEvents;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdminPagesTest {

    private static final List<String> PAGES = List.of(
            "/admin",
            "/admin/intake",
            "/admin/products",
            "/admin/domains",
            "/admin/people",
            "/admin/requests",
            "/admin/service-accounts");
    private static final List<String> FORMS = List.of(
            "/admin/products/reading",
            "/admin/service-accounts/confirmation",
            "/admin/products/" + UUID.randomUUID() + "/retirement");

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    FakeEngine engine;

    @Inject
    QueryRecords records;

    @Inject
    RollUpUsage fold;

    @Inject
    UnreadableEvents unreadable;

    @Inject
    EntityManager database;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        PAGES.forEach(path -> given().redirects().follow(false).get(path).then().statusCode(302));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerIsRefused() {
        PAGES.forEach(path -> assertThat(page(path, 403).text()).contains("You may not open this page"));
        FORMS.forEach(path -> post(path, Map.of()).then().statusCode(403));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void soIsAnOwner() {
        PAGES.forEach(path -> page(path, 403));
        FORMS.forEach(path -> post(path, Map.of()).then().statusCode(403));
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void jobsAndFailingGrantsAreShown() {
        engine.drop(Samples.DAILY);
        story.decided(OTTO, story.asked(ADA), Decision.Outcome.APPROVED, "");
        story.settle();
        Document page = page("/admin");

        assertThat(page.select("section[aria-labelledby=failing] tbody tr").text())
                .contains(Samples.DAILY.toString(), "ada", "Set-up failed", "does not exist");
        assertThat(page.select("section[aria-labelledby=jobs] tbody tr").text())
                .contains("Give and take away in Trino");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void whatTheIntakeCouldNotReadIsShown() {
        assertThat(page("/admin/intake").select("main").text())
                .contains("Every query that Trino remembers came as an event");

        unreadable.count(UnreadableEvent.Reason.NOT_JSON);
        unreadable.count(UnreadableEvent.Reason.NOT_JSON);
        assertThat(page("/admin/intake")
                        .select("section[aria-labelledby=unreadable] tbody tr")
                        .text())
                .contains("The body is not one whole JSON object. 2");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void queriesOfWhichNobodySaysWhatTheyReadAreCounted() {
        QualifiedName function = new QualifiedName("edge", "mysql", "system", "query");
        SampleQuery query = SampleQuery.by("ada", Instant.now());
        records.store(List.of(
                query.calling(function).record(),
                query.calling(function).failed("X").record()));
        fold.run();

        assertThat(page("/admin/intake")
                        .select("section[aria-labelledby=functions] tbody td")
                        .eachText())
                .startsWith("edge", "edge:mysql.system.query", "2", "1");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void queriesThatCouldNotBeCountedAreNamed() {
        assertThat(page("/admin/intake").select("main").text()).contains("Every query that came could be counted");
        QueryRecord broken = SampleQuery.by("ada", Instant.now())
                .reading(Samples.DAILY, "zip")
                .record();
        records.store(List.of(broken));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update query_table set through = 'no list'")
                        .executeUpdate());
        fold.run();

        assertThat(page("/admin/intake")
                        .select("section[aria-labelledby=aside] tbody tr")
                        .text())
                .contains(broken.queryId(), " 1 ");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void domainsAreShownWithOwnersAndProducts() {
        assertThat(page("/admin/domains").select("tbody tr").eachText())
                .satisfiesExactly(
                        retail -> assertThat(retail).startsWith("Retail").endsWith("stella 2"),
                        weather -> assertThat(weather).startsWith("Weather").endsWith("otto 2"));
        assertThat(page("/admin/domains?q=WEATH").select("tbody tr")).hasSize(1);
        assertThat(page("/admin/domains?q=<b>").select("main").text()).contains("No domain has “<b>”");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void peopleAreShownWithTeamsAndRoles() {
        samples.signedIn(Samples.STELLA);
        samples.signedIn(Samples.ADA);

        assertThat(page("/admin/people?q=stella").select("tbody tr").text())
                .contains("stella@example.com", "Decides for 2 products");
        assertThat(page("/admin/people?q=ADA@").select("tbody tr").text()).doesNotContain("Decides");
        assertThat(page("/admin/people").select("tbody th").eachText()).contains("ada", "stella");
        assertThat(page("/admin/people?q=no-such-name").select("main").text()).contains("Show all");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void allRequestsAreFilteredByWordsAndState() {
        story.asked(ADA);
        story.decided(OTTO, story.asked(Samples.BEN), Decision.Outcome.DECLINED, "Not for this purpose");

        assertThat(requests("")).containsExactly("ben", "ada");
        assertThat(requests("?state=waiting")).containsExactly("ada");
        assertThat(requests("?state=declined&q=daily")).containsExactly("ben");
        assertThat(requests("?q=ben")).containsExactly("ben");
        assertThat(requests("?q=REQ-")).hasSize(2);
        assertThat(requests("?state=no-such&q='")).isEmpty();
    }

    private static List<String> requests(String query) {
        return page("/admin/requests" + query).select("tbody td[data-l=Who]").eachText();
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void howFarAReadingIsStandsOnThePageOfTheProductFiles() {
        assertThat(page("/admin/products").select("#progress").text()).isEqualTo("No reading goes on.");
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                                insert into product_reading (id, read_by, turn, turn_until, begun_at, begun_by, done, total)
                                values (1, '', gen_random_uuid(), timestamp with time zone '2999-01-01 00:00:00+00',
                                    current_timestamp, 'grace', 3400, 10000)
                                """).executeUpdate());

        assertThat(page("/admin/products").select("#progress").text())
                .startsWith("The folder is being read for grace")
                .endsWith("3,400 of 10,000 new or changed products written.");
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void productFilesAreReadAgainOnDemand() {
        assertThat(page("/admin/products").select("main button").eachText()).containsExactly("Read again");
        post("/admin/products/" + UUID.randomUUID() + "/retirement", Map.of())
                .then()
                .statusCode(404);
        post("/admin/products/no-uuid/retirement", Map.of()).then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "auditor"})
    void whoReadsTheTrailHasThatRole() {
        assertThat(page("/admin/people").select("td[data-l=Role]").text())
                .contains("Runs the platform", "Reads the audit trail");
    }
}
