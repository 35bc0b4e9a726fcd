package io.fondaco.web.publish.product;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeDefinitions;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.publication.DefinitionDrift;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.publication.Published;
import io.fondaco.publish.publication.Published.Version;
import io.fondaco.publish.publication.PutBack;
import io.fondaco.publish.refresh.RefreshMaterializedViews;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners, admins and whoever owns an object in Trino see of it where it is not the portal's, and do about it. */
@QuarkusTest
class TakeOverPagesTest {

    private static final QualifiedName BASE = QualifiedName.parse("lake.weather_raw.readings");
    private static final QualifiedName OBJECT = QualifiedName.parse("lake.published.readings");
    private static final QualifiedName KEPT = QualifiedName.parse("iceberg.published.readings");
    private static final String PRODUCT = "/products/weather/readings";
    private static final String MANAGE = PRODUCT + "/manage?tab=product";
    private static final String TAKE_OVER = PRODUCT + "/manage/definition/takeover";
    private static final String ASKED = TAKE_OVER + "?object=" + OBJECT;
    private static final Version FIRST = Version.view(OBJECT, "SELECT id, name FROM " + BASE);

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Published published;

    @Inject
    DefinitionDrift drift;

    @Inject
    PutBack putBack;

    @Inject
    RefreshMaterializedViews refresh;

    @Inject
    EntityManager entities;

    @BeforeEach
    void begin() {
        samples.reset();
        List.of(ADA, OTTO, GRACE).forEach(samples::signedIn);
        engine.create(new HarvestedObject(
                BASE,
                "TABLE",
                null,
                List.of(
                        new HarvestedColumn("id", "bigint", 1, null),
                        new HarvestedColumn("name", "varchar(25)", 2, null))));
        engine.giveByHand(BASE, Grantee.user("pub_weather"), Set.of(Privilege.SELECT), true);
    }

    private void inTheWay(String owner) {
        published.begin("readings", OBJECT);
        engine.define(OBJECT, owner, Definition.view("SELECT id FROM " + BASE, "By hand", Map.of()));
        published.publish("readings", FIRST);
        published.settle();
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.FAILED);
    }

    private void drifted() {
        published.begin("readings", OBJECT);
        published.publish("readings", FIRST);
        published.settle();
        engine.define(OBJECT, "pub_weather", Definition.view("SELECT id FROM " + BASE, "By hand", Map.of()));
        drift.run();
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.DRIFTED);
    }

    private Response take(String seen) {
        return post(TAKE_OVER, Map.of("object", OBJECT.toString(), "seen", seen));
    }

    private String owner() {
        return String.valueOf(new FakeDefinitions(engine)
                .seen(OBJECT)
                .orElseThrow()
                .definition()
                .owner());
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void anAdminSeesBothTextsAndTakesOverWhatTheyLookedAt() {
        inTheWay("dbt");
        assertThat(page(MANAGE).select("a:contains(Take over)").attr("href")).contains("/takeover?object=");
        Document both = page(ASKED);
        assertThat(both.select("pre.diff del").text()).contains(", name");
        assertThat(both.select("pre.diff").text()).doesNotContain("__definition");
        assertThat(both.select("pre.diff ins").text()).contains("By hand", "owned by dbt");

        Response stale = take("something else");
        stale.then().statusCode(409);
        assertThat(body(stale).text()).contains("has changed since you looked at it", "Nothing was changed");
        assertThat(owner()).isEqualTo("dbt");

        take(both.select("input[name=seen]").val()).then().statusCode(303);
        published.settle();
        assertThat(owner()).isEqualTo("pub_weather");
        assertThat(published.of(OBJECT).state()).isEqualTo(PublicationState.LIVE);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoOwnsTheObjectInTrinoTakesItOver() {
        inTheWay("ada");

        take(page(ASKED).select("input[name=seen]").val())
                .then()
                .statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith(PRODUCT));
        published.settle();

        assertThat(owner()).isEqualTo("pub_weather");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void forStrangersItIsNotThere() {
        inTheWay("dbt");

        given().get(ASKED).then().statusCode(404);
        take(published.of(OBJECT).observedHash()).then().statusCode(404);
        assertThat(owner()).isEqualTo("dbt");
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get(ASKED).then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerIsToldWhoDecidesAndHowManyAreInTrouble() {
        inTheWay("dbt");
        Document manage = page(MANAGE);

        assertThat(manage.select("nav.tabs").text()).contains("Product (1 in trouble)");
        assertThat(manage.text()).contains("Something else has this name in Trino", "By hand");
        assertThat(manage.select("a:contains(Take over)")).isEmpty();
        given().get(ASKED).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatDriftedBecomesADraftWhereTheProductIsKeptInThePortal() {
        drifted();
        assertThat(page(MANAGE).select("button:contains(Take over as a draft)")).isEmpty();
        assertThat(page(MANAGE).select("button:contains(Put back)")).hasSize(1);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update data_product set kept_in = 'PORTAL' where slug = 'readings'")
                        .executeUpdate());
        assertThat(page(MANAGE).select("button:contains(Take over as a draft)")).hasSize(1);

        Response begun = post(PRODUCT + "/manage/definition/draft", Map.of("object", OBJECT.toString()));

        begun.then().statusCode(303);
        String draft = begun.header("Location");
        assertThat(page(draft.substring(draft.indexOf("/drafts/"))).html()).contains("1.1.0");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery("select content from product_draft", String.class)
                                .getResultList()
                                .toString()))
                .contains("weather_raw")
                .doesNotContain("readings__definition");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatDriftsAgainAndAgainShowsWhoDoesIt() {
        drifted();
        replaced("dbt", "dbt-trino");
        replaced("fondaco", "fondaco");
        assertThat(page(MANAGE).text()).doesNotContain("It was found changed");
        putBack.putBack(OTTO, OBJECT, published.of(OBJECT).observedHash());
        published.settle();
        engine.define(OBJECT, "pub_weather", Definition.view("SELECT id FROM " + BASE, "Again", Map.of()));
        drift.run();

        assertThat(page(MANAGE).text())
                .contains("It was found changed 2 times in 30 days", "Statements that changed it");
        assertThat(page(MANAGE).select("table:contains(As whom) tbody tr").text())
                .contains("svc-dbt")
                .contains("dbt-trino")
                .doesNotContain("svc-fondaco");
    }

    /** As Trino's event listener tells of it. */
    private static void replaced(String tool, String source) {
        String now = Instant.now().toString();
        given().header("Authorization", "Bearer test-ingest-token")
                .contentType("application/json")
                .body("""
                        {"metadata": {"queryId": "%s", "query": "CREATE OR REPLACE VIEW lake.published.readings AS SELECT 1 id",
                          "queryState": "FINISHED", "tables": []},
                         "context": {"user": "svc-%s", "source": "%s", "principal": "admin", "queryType": "DATA_DEFINITION"},
                         "ioMetadata": {"inputs": [], "output": {"catalogName": "lake", "schema": "published",
                           "table": "readings", "columns": []}},
                         "createTime": "%s", "endTime": "%s"}
                        """.formatted(UUID.randomUUID(), tool, source, now, now))
                .post("/ingest/trino")
                .then()
                .statusCode(202);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aMaterializedViewShowsItsLastRefreshAndWhyTheNextOneFailed() {
        published.begin("readings", KEPT);
        published.publish("readings", Version.kept(KEPT, "SELECT id FROM " + BASE, "0 * * * *"));
        published.settle();
        assertThat(page(MANAGE).text()).contains("Refreshed Not yet");
        assertThat(page(PRODUCT).text()).contains("Rows from Not yet");
        refresh.run();
        assertThat(page(MANAGE).select("dl.facts:contains(Next refresh)").text())
                .contains("Refreshed", ", in")
                .doesNotContain("Not yet");
        assertThat(page(PRODUCT).text()).contains("Rows from").doesNotContain("Rows from Not yet");
        assertThat(page(PRODUCT + "/contract").text()).contains("How old the newest rows may be");

        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update publication_refresh set attempts = 1, last_error = 'The base is gone'")
                        .executeUpdate());

        assertThat(page(MANAGE).text())
                .contains("The last refresh failed", "The base is gone", "Product (1 in trouble)");
    }
}
