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
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.engine.rule.OpaCatalogs;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants in a catalog of which Trino asks the portal; the fake Trino lets in whom the test says. */
@QuarkusTest
class OpaGrantsTest {

    private static final QualifiedName THINGS = QualifiedName.parse("decided.default.things");
    private static final String MANAGE = "/products/retail/things/manage?tab=product";
    private static final String TOKEN = "test-token-of-decisions";

    @TestHTTPResource(value = "/opa", management = true)
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
    Grants grants;

    @Inject
    MovableClock clock;

    @Inject
    OpaRights decisions;

    @Inject
    OpaRightsTrigger follow;

    @Inject
    OpaCatalogs decided;

    @Inject
    WantedRules wanted;

    @Inject
    OpaRightsStates states;

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
        decisions.write("main");
    }

    @AfterEach
    void end() {
        clock.reset();
        people.reset();
        follow.run();
    }

    @Test
    void anAccessIsThereWhenTrinoWasSeenToAllowItAndGoneWhenItRefuses() {
        assertThat(reads("ada")).isFalse();
        UUID agreement = approved();
        assertThat(grant().state()).isEqualTo(GrantState.WANTED);
        assertThat(reads("ada")).isTrue();
        assertThat(reads("eve")).isFalse();

        trinoAllows(Set.of(Privilege.SELECT));
        settled(GrantState.VERIFIED);
        assertThat(grant().unproven()).isFalse();

        story.revoked(STELLA, agreement, "The project is over");
        assertThat(reads("ada")).isFalse();
        assertThat(grant().state()).isEqualTo(GrantState.UNWANTED);

        trinoAllows(Set.of());
        settled(GrantState.GONE);
    }

    @Test
    void aTrinoThatDoesNotAskIsAFailureThatSaysWhy() {
        approved();

        clock.moveAhead(Duration.ofMinutes(1));
        settled(GrantState.FAILED);

        assertThat(grant().lastError().orElseThrow()).contains("does it ask the portal", "Access Denied");
    }

    @Test
    void anotherNodeFollowsAndOneThatKnowsNothingHasNothingToAnswerBy() {
        OpaRights other = new OpaRights(decided, wanted, states, clock);
        assertThat(other.known("main")).isEmpty();
        other.follow();
        assertThat(other.known("main").orElseThrow().rights()).isEmpty();

        approved();
        assertThat(other.known("main").orElseThrow().rights()).isEmpty();
        other.follow();
        assertThat(other.known("main").orElseThrow().rights()).singleElement().satisfies(right -> {
            assertThat(right.object()).isEqualTo(THINGS);
            assertThat(right.principal()).isEqualTo("ada");
        });
        assertThat(other.last("main").known()).isTrue();
        assertThat(other.known("east")).isEmpty();
    }

    @Test
    void whoCouldNotLookForLongDenies() {
        approved();
        assertThat(reads("ada")).isTrue();

        clock.moveAhead(Duration.ofMinutes(6));
        assertThat(reads("ada")).isFalse();
        bundle(TOKEN).then().statusCode(503);

        follow.run();
        assertThat(reads("ada")).isTrue();
    }

    @Test
    void whoDoesNotKnowTheTokenIsToldNothing() {
        String body = question("ada");
        management().body(body).post("/opa/main/" + TOKEN + "/allow").then().statusCode(200);
        for (String path : List.of(
                "/opa/main/another-token-than-that/allow",
                "/opa/main/" + TOKEN + "x/allow",
                "/opa/east/" + TOKEN + "/allow",
                "/opa/main/" + TOKEN + "/other",
                "/opa/main/allow")) {
            management().body(body).post(path).then().statusCode(404);
        }
        management().get("/opa/main/" + TOKEN + "/allow").then().statusCode(405);
        management().get("/opa/main/another-token-than-that/allow").then().statusCode(405);
        given().redirects()
                .follow(false)
                .body(body)
                .post("/opa/main/" + TOKEN + "/allow")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNoQuestionIsRefused() {
        management()
                .body("{\"input\": 1}")
                .post("/opa/main/" + TOKEN + "/allow")
                .then()
                .statusCode(400);
        management().post("/opa/main/" + TOKEN + "/allow").then().statusCode(400);
    }

    @Test
    void listsFiltersAndMasksAreAnswered() {
        approved();
        String tables = """
                {"input": {"context": {"identity": {"user": "ada"}}, "action": {"operation": "FilterTables", "filterResources": [
                  {"table": {"catalogName": "decided", "schemaName": "default", "tableName": "others"}},
                  {"table": {"catalogName": "decided", "schemaName": "default", "tableName": "things"}}]}}}
                """;
        assertThat(asked(tables, "batch")).isEqualTo("{\"result\":[1]}");
        assertThat(asked(question("ada"), "row-filters")).isEqualTo("{\"result\":[]}");
        assertThat(asked(tables, "batch-column-masks")).isEqualTo("{\"result\":[]}");
    }

    @Test
    void theBundleIsThereForWhoKnowsTheTokenAndOnlyAnewWhenItSaysSomethingElse() {
        String tag = bundle(TOKEN).then().statusCode(200).extract().header("ETag");
        management()
                .header("Authorization", "Bearer " + TOKEN)
                .header("If-None-Match", tag)
                .get("/opa/main/bundle.tar.gz")
                .then()
                .statusCode(304);

        approved();
        assertThat(bundle(TOKEN).then().statusCode(200).extract().header("ETag"))
                .isNotEqualTo(tag);
        bundle("another-token-than-that").then().statusCode(404);
        management().get("/opa/main/bundle.tar.gz").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void ownersSeeHowItIsEnforced() {
        assertThat(page(MANAGE).select("[aria-labelledby=enforced]").text())
                .contains(
                        "OPA",
                        "in the catalog decided",
                        "GRANT and REVOKE are not asked of OPA",
                        "for admin, pub_retail alone");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoMayNotLookInNamesIsShownAsGivenAndNotVerified() {
        people.refuseNames();
        approved();
        clock.moveAhead(Duration.ofMinutes(1));
        settled(GrantState.VERIFIED);

        assertThat(grant().unproven()).isTrue();
        assertThat(page("/products/retail/things").text()).contains("Given, not verified");
        given().get(MANAGE).then().statusCode(404);
    }

    private UUID approved() {
        samples.signedIn(ADA);
        return story.granted(STELLA, story.asked(ADA, "retail", "things", 30));
    }

    private void trinoAllows(Set<Privilege> now) {
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

    private boolean reads(String user) {
        return asked(question(user), "allow").equals("{\"result\":true}");
    }

    private String asked(String body, String question) {
        Response answer = management().body(body).post("/opa/main/" + TOKEN + "/" + question);
        answer.then().statusCode(200);
        return answer.asString();
    }

    private static String question(String user) {
        return """
                {"input": {"context": {"identity": {"user": "%s", "groups": []}}, "action": {"operation": "SelectFromColumns",
                  "resource": {"table": {"catalogName": "decided", "schemaName": "default", "tableName": "things", "columns": ["zip"]}}}}}
                """.formatted(user);
    }

    private Response bundle(String token) {
        return management().header("Authorization", "Bearer " + token).get("/opa/main/bundle.tar.gz");
    }

    private RequestSpecification management() {
        return given().contentType("application/json")
                .baseUri(served.resolve("/").toString());
    }
}
