package io.fondaco.api.people;

import static io.fondaco.api.Calls.call;
import static io.fondaco.api.Calls.delete;
import static io.fondaco.api.Calls.get;
import static io.fondaco.api.Calls.post;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.STELLA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.HandOverServiceAccount;
import io.fondaco.access.holder.RegisterServiceAccount;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceAccountApiTest {

    private static final String ACCOUNTS = "/api/v1/service-accounts";
    private static final String OFFERS = "/api/v1/service-account-offers";
    private static final String UNCONFIRMED = "/api/v1/unconfirmed-service-accounts";
    private static final String REASON = "Loads the weekly report";
    private static final Map<String, String> HOW = Map.of("how", "Ada showed me the job");

    @Inject
    Samples samples;

    @Inject
    RegisterServiceAccount registerServiceAccount;

    @Inject
    HandOverServiceAccount handOver;

    @Inject
    ConfirmServiceAccount confirm;

    @Inject
    EntityManager database;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN, STELLA, GRACE).forEach(samples::signedIn);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void anAccountIsRegisteredOfferedAndGivenUp() {
        post(ACCOUNTS, Map.of("name", "Svc-Ben@etl", "reason", REASON))
                .statusCode(201)
                .header("Location", containsString("svc-ben%40etl"))
                .body("name", equalTo("svc-ben@etl"))
                .body("confirmedAt", nullValue());
        post(ACCOUNTS, Map.of("name", "svc-ben@etl", "reason", REASON)).statusCode(409);
        post(ACCOUNTS, Map.of("name", "ada", "reason", REASON)).statusCode(409);
        post(ACCOUNTS, Map.of("name", "svc o'brien", "reason", REASON))
                .statusCode(400)
                .body("errors.field", contains("name"));
        post(ACCOUNTS, Map.of()).statusCode(400).body("errors.field", hasItems("name", "reason"));

        String one = ACCOUNTS + "/svc-ben@etl";
        int seen = get(ACCOUNTS).extract().path("items[0].version");
        post(one + "/hand-over", Map.of("owner", "ada")).statusCode(400).body("errors.field", contains("version"));
        post(one + "/hand-over", Map.of("owner", "ada", "version", seen + 1))
                .statusCode(409)
                .body("type", containsString("service-account-changed"));
        post(one + "/hand-over", Map.of("owner", "nobody", "version", seen))
                .statusCode(400)
                .body("errors.field", contains("owner"));
        post(one + "/hand-over", Map.of("owner", "ada", "version", seen))
                .statusCode(200)
                .body("owner", equalTo("ben"))
                .body("offeredTo", equalTo("ada"));
        post(one + "/hand-over", Map.of("owner", "ada", "version", seen)).statusCode(409);
        post(one + "/hand-over/acceptance", Map.of("version", 3)).statusCode(404);
        delete(one + "/hand-over").statusCode(204);
        delete(one + "/hand-over").statusCode(409);
        get(ACCOUNTS).body("items.name", contains("svc-ben@etl"));
        delete(one).statusCode(204);
        delete(one).statusCode(404);
        get(ACCOUNTS).body("items", empty());
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whoIsAskedAcceptsOrDeclines() {
        for (String name : List.of("svc-one", "svc-two")) {
            registerServiceAccount.register(BEN, name, REASON);
            handOver.offer(BEN, name, "ada", null);
        }

        get(OFFERS).body("items.name", contains("svc-one", "svc-two"));
        int seen = get(OFFERS).extract().path("items[0].version");
        post(ACCOUNTS + "/svc-one/hand-over/acceptance", Map.of()).statusCode(400);
        post(ACCOUNTS + "/svc-one/hand-over/acceptance", Map.of("version", seen - 1))
                .statusCode(409)
                .body("detail", containsString("ben offers it to ada"));
        post(ACCOUNTS + "/svc-one/hand-over/acceptance", Map.of("version", seen))
                .statusCode(200)
                .body("owner", equalTo("ada"));
        post(ACCOUNTS + "/svc-two/hand-over/refusal").statusCode(204);
        get(OFFERS).body("items", empty());
        get(ACCOUNTS).body("items.name", contains("svc-one"));
        assertThat(told("ben")).anyMatch(text -> text.contains("ada answers for the service account svc-one now"));
        assertThat(told("ben")).anyMatch(text -> text.contains("ada does not want"));
        assertThat(told("ada")).anyMatch(text -> text.contains("ben asks you to answer"));
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void aStrangerNeitherSeesNorChangesIt() {
        registerServiceAccount.register(BEN, "svc-ben", REASON);
        handOver.offer(BEN, "svc-ben", "ada", null);

        get(ACCOUNTS).body("items", empty());
        get(OFFERS).body("items", empty());
        get(UNCONFIRMED).statusCode(403);
        post(ACCOUNTS + "/svc-ben/hand-over/acceptance", Map.of("version", 3)).statusCode(404);
        for (String action : List.of("/proof", "/hand-over/refusal")) {
            post(ACCOUNTS + "/svc-ben" + action).statusCode(404);
        }
        post(ACCOUNTS + "/svc-ben/hand-over", Map.of("owner", "stella", "version", 2))
                .statusCode(404);
        delete(ACCOUNTS + "/svc-ben/hand-over").statusCode(404);
        delete(ACCOUNTS + "/svc-ben").statusCode(404);
        post(ACCOUNTS + "/svc-ben/confirmation", HOW).statusCode(403);
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void anAdminConfirmsWhatIsNotTheirs() {
        registerServiceAccount.register(BEN, "svc-ben", REASON);
        registerServiceAccount.register(GRACE, "svc-grace", REASON);

        get(UNCONFIRMED).statusCode(200).body("items.name", contains("svc-ben", "svc-grace"));
        post(ACCOUNTS + "/svc-grace/confirmation", HOW).statusCode(403);
        post(ACCOUNTS + "/svc-ben/confirmation", Map.of()).statusCode(400).body("errors.field", contains("how"));
        post(ACCOUNTS + "/no-such/confirmation", HOW).statusCode(404);
        post(ACCOUNTS + "/svc-ben/confirmation", HOW)
                .statusCode(200)
                .body("confirmedBy", equalTo("grace"))
                .body("confirmedAt", notNullValue());
        post(ACCOUNTS + "/svc-ben/confirmation", HOW).statusCode(409);
        get(UNCONFIRMED).body("items.name", contains("svc-grace"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theIntakeSeesTheProofAndKeepsNoToken() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        String statement =
                post(ACCOUNTS + "/svc-nightly/proof").statusCode(200).extract().path("statement");

        String others = finished(statement, "svc-nightly", "ada", "FINISHED");
        finished(statement, "svc-nightly", "svc-nightly", "FAILED");
        get(ACCOUNTS).body("items.confirmedAt", contains(nullValue()));
        String theirs = finished(statement, "svc-nightly", "svc-nightly", "FINISHED");

        get(ACCOUNTS).body("items.confirmedBy", contains("system:proof"));
        post(ACCOUNTS + "/svc-nightly/proof").statusCode(409);
        assertThat(kept(others)).isEqualTo("SELECT 'fondaco-proof-…'");
        assertThat(kept(theirs)).isEqualTo("SELECT 'fondaco-proof-…'");
    }

    @Test
    void anonymousAreRefused() {
        for (String path : List.of(ACCOUNTS, OFFERS, UNCONFIRMED)) {
            get(path).statusCode(401);
        }
        call().header("Content-Type", "application/json")
                .body("{}")
                .post(ACCOUNTS + "/x/proof")
                .then()
                .statusCode(401);
    }

    private String finished(String sql, String user, String principal, String state) {
        String id = UUID.randomUUID().toString();
        given().header("Authorization", "Bearer test-ingest-token")
                .contentType("application/json")
                .body("""
                        {"metadata": {"queryId": "%s", "query": "%s", "queryState": "%s", "tables": []},
                         "context": {"user": "%s", "originalUser": "%s", "principal": "%s", "queryType": "SELECT"},
                         "createTime": "2026-11-22T18:00:00Z", "endTime": "2026-11-22T18:00:01Z"}
                        """.formatted(id, sql, state, user, user, principal))
                .post("/ingest/trino")
                .then()
                .statusCode(202);
        return id;
    }

    private Object kept(String id) {
        return database.createNativeQuery("select sql_text from query_record where query_id = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<String> told(String person) {
        return database.createNativeQuery("select subject from notification where person = ?1", String.class)
                .setParameter(1, person)
                .getResultList();
    }
}
