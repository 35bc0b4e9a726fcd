package io.fondaco.web.admin.health;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.job.Jobs;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthPagesTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    HarvestMetadata harvest;

    @Inject
    Jobs jobs;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/admin").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerIsRefused() {
        given().get("/admin").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void withOwnersWhoAreHereAllIsWell() {
        samples.signedIn(OTTO);
        samples.signedIn(STELLA);

        assertThat(page("/admin").select("#wrong").text()).isEqualTo("All is well");
        assertThat(page("/admin").select("main").text())
                .contains("Every published product has an owner who is here", "Trino has what products promise");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void whatIsWrongStandsFirstWithItsPlace() {
        samples.signedIn(OTTO);
        harvest.run();
        engine.create(new HarvestedObject(DAILY, "VIEW", null, List.of(new HarvestedColumn("day", "date", 1, null))));
        harvest.run();

        Document page = page("/admin");

        assertThat(page.select("#wrong").text()).isEqualTo("2 things are wrong");
        assertThat(page.select(".todo h3").eachText())
                .containsExactly(
                        "2 products that nobody looks after", "1 difference between Trino and what products promise");
        assertThat(page.select("section[aria-labelledby=owners] tbody tr").text())
                .contains("Store transactions 1 owner is named", "Nations");
        assertThat(page.select("section[aria-labelledby=drift] tbody tr").text())
                .contains("Daily temperatures The contract promises zip, but Trino has no such column.");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void aViewOfAModeThatSomebodyChangedIsADifferenceOfItsProduct() {
        aModeViewDrifted();

        Document page = page("/admin");

        assertThat(page.select("section[aria-labelledby=drift] tbody tr").text())
                .contains(
                        "Daily temperatures Somebody changed lake.weather.daily_temperatures__mode_masked in Trino.",
                        "nobody reads lake.weather.daily_temperatures so: masked.");
        assertThat(page.select("section[aria-labelledby=drift] a").attr("href"))
                .isEqualTo("/products/weather/daily-temperatures/manage?tab=product");
    }

    private void aModeViewDrifted() {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "insert into mode_view (id, port, access_mode, access_values, choice_hash, cluster,"
                                    + " catalog_name, schema_name, object_name, ready) select ?1, o.id, 'masked', '', 'h',"
                                    + " o.cluster, o.catalog_name, o.schema_name, 'daily_temperatures__mode_masked', false"
                                    + " from output_port o where o.object_name = ?2")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, DAILY.object())
                    .executeUpdate();
            entities.createNativeQuery("insert into publication (id, cluster, catalog_name, schema_name, object_name,"
                            + " principal, wanted, applied, written, inner_written, sent, inner_sent, observed, state,"
                            + " observed_at, grants_lost, remade, attempts, generation) values (?1, ?2, ?3, ?4,"
                            + " 'daily_temperatures__mode_masked', '', 'x', '', '', '', '', '', '', 'DRIFTED', ?5, false,"
                            + " false, 0, 0)")
                    .setParameter(1, UUID.randomUUID())
                    .setParameter(2, DAILY.cluster())
                    .setParameter(3, DAILY.catalog())
                    .setParameter(4, DAILY.schema())
                    .setParameter(5, Instant.now())
                    .executeUpdate();
        });
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void aJobThatFailsStandsFirstAndCanBeTriedAgain() {
        samples.signedIn(OTTO);
        samples.signedIn(STELLA);
        assertThatThrownBy(() -> jobs.run("lineage-forget", _ -> {
                    throw new IllegalStateException("The database is full");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(page("/admin")
                        .select("section[aria-labelledby=jobs] tbody tr")
                        .first()
                        .text())
                .contains("With failures", "The database is full", "1 minute", "Try again");

        given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .post("/admin/jobs/lineage-forget/run")
                .then()
                .statusCode(303);

        await().untilAsserted(
                        () -> assertThat(page("/admin").select("#wrong").text()).isEqualTo("All is well"));
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void everyJobIsListedAlsoBeforeItsFirstRun() {
        assertThat(page("/admin")
                        .select("section[aria-labelledby=jobs] tbody th")
                        .eachText())
                .contains("Begin and end access on its day", "Write files for other catalogues")
                .doesNotHaveDuplicates();
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void productsWithOneOwnerAreTold() {
        samples.signedIn(OTTO);

        assertThat(page("/admin")
                        .select("section[aria-labelledby=owners] details")
                        .text())
                .startsWith("2 products have one owner only")
                .contains("Daily temperatures, otto");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"platform-admin", "team-platform"})
    void whatHasNoScheduleOrIsSwitchedOffIsNotOffered() {
        jobs.run("product-reading", _ -> 0);
        jobs.run("lineage-forget", _ -> 0);

        assertThat(page("/admin").select("form[action^=/admin/jobs/]").eachAttr("action"))
                .contains("/admin/jobs/lineage-forget/run")
                .doesNotContain("/admin/jobs/product-reading/run", "/admin/jobs/catalogs-export/run");
    }
}
