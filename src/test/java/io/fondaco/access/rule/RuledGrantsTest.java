package io.fondaco.access.rule;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.STELLA;
import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.access.owner.SyncOwnerAgreements;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants in a catalog whose rules the portal writes; the fake Trino reads them when the test says so. */
@QuarkusTest
class RuledGrantsTest {

    private static final QualifiedName THINGS = QualifiedName.parse("ruled.default.things");
    private static final Path FILE = Path.of("target", "rules-of-tests", "rules.json");
    private static final String MANAGE = "/products/retail/things/manage?tab=product";

    @TestHTTPResource(value = "/access-rules", management = true)
    URI served;

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    FakePersonEngines people;

    @Inject
    AccessStory story;

    @Inject
    HarvestMetadata harvest;

    @Inject
    SyncOwnerAgreements owners;

    @Inject
    Grants grants;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        samples.reset();
        people.reset();
        engine.create(
                new HarvestedObject(THINGS, "TABLE", null, List.of(new HarvestedColumn("zip", "varchar(5)", 1, null))));
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "retail",
                        "things",
                        Samples.describe("Things", "All things", THINGS).owners("stella")));
    }

    @AfterEach
    void end() {
        clock.reset();
        people.reset();
    }

    @Test
    void anAccessIsThereWhenTrinoWasSeenToReadTheRulesAndGoneWhenItRefuses() throws IOException {
        UUID agreement = approved();
        assertThat(grant().state()).isEqualTo(GrantState.WANTED);
        assertThat(rules())
                .contains("{\"user\":\"ada\",\"catalog\":\"ruled\",\"schema\":\"default\",\"table\":\"things\"");

        trinoReads(Set.of(Privilege.SELECT));
        settled(GrantState.VERIFIED);
        assertThat(grant().unproven()).isFalse();

        story.revoked(STELLA, agreement, "The project is over");
        assertThat(rules()).doesNotContain("ada");
        assertThat(grant().state()).isEqualTo(GrantState.UNWANTED);

        trinoReads(Set.of());
        settled(GrantState.GONE);
    }

    @Test
    void ownersAreLetInThoughTrinoKeepsNoGrantsThere() throws IOException {
        samples.signedIn(STELLA);
        harvest.run();

        owners.run();

        await().untilAsserted(() -> assertThat(rules())
                .contains("{\"user\":\"stella\",\"catalog\":\"ruled\",\"schema\":\"default\",\"table\":\"things\""));
    }

    @Test
    void rulesThatTrinoDoesNotReadAgainAreAFailureThatSaysWhy() {
        approved();

        clock.moveAhead(Duration.ofMinutes(1));
        settled(GrantState.FAILED);

        assertThat(grant().lastError().orElseThrow()).contains("security.refresh-period", "Access Denied");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whereNobodyMayLookItIsGivenAndNotVerified() {
        people.refuseNames();
        approved();
        assertThat(grant().state()).isEqualTo(GrantState.WANTED);

        clock.moveAhead(Duration.ofMinutes(1));
        settled(GrantState.VERIFIED);

        assertThat(grant().unproven()).isTrue();
        assertThat(page("/products/retail/things").text()).contains("Given, not verified");
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void ownersSeeHowEachDatasetIsEnforced() {
        assertThat(page(MANAGE).select("[aria-labelledby=enforced]").text())
                .contains("File rules", "in the catalog ruled", "system.query", "for admin alone");
        assertThat(page("/products/retail/nations/manage?tab=product")
                        .select("[aria-labelledby=enforced]")
                        .text())
                .contains(
                        "Not enforced",
                        "keeps no grants for the catalog iceberg",
                        "fondaco.access.rules.main.catalogs");
        assertThat(page("/products/retail/store-transactions/manage?tab=product")
                        .select("[aria-labelledby=enforced]")
                        .text())
                .contains("By GRANT and REVOKE in the catalog lake");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void nobodyElseSeesIt() {
        given().get(MANAGE).then().statusCode(404);
    }

    @Test
    void theFileIsServedAsItWasWrittenLast() throws IOException {
        approved();
        String tag = management()
                .get("/access-rules/main")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        assertThat(management().get("/access-rules/main").asString()).isEqualTo(rules());
        management()
                .header("If-None-Match", tag)
                .get("/access-rules/main")
                .then()
                .statusCode(304);
        management()
                .header("If-None-Match", "\"other\"")
                .get("/access-rules/main")
                .then()
                .statusCode(200);
        management().get("/access-rules/east").then().statusCode(404);
        given().redirects().follow(false).get("/access-rules/main").then().statusCode(302);
    }

    private UUID approved() {
        samples.signedIn(ADA);
        return story.granted(STELLA, story.asked(ADA, "retail", "things", 30));
    }

    private void trinoReads(Set<Privilege> now) {
        engine.giveByHand(THINGS, Grantee.user("ada"), now, false);
    }

    private void settled(GrantState state) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            story.due();
            story.settle();
            assertThat(grant().state()).isEqualTo(state);
        });
    }

    private Grant grant() {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.of(THINGS, "ada").orElseThrow());
    }

    private static String rules() throws IOException {
        return Files.readString(FILE);
    }

    private RequestSpecification management() {
        return given().baseUri(served.resolve("/").toString());
    }
}
