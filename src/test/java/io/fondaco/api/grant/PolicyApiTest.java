package io.fondaco.api.grant;

import static io.fondaco.api.Calls.get;
import static io.fondaco.api.Calls.post;
import static io.fondaco.api.Calls.put;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.STELLA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.Grantee;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyApiTest {

    private static final String PRODUCT = "/api/v1/products/weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerSetsAndReadsThePolicy() {
        samples.signedIn(STELLA);
        get(PRODUCT + "/policy").statusCode(200).body("number", equalTo(0)).body("steps.name", contains("owner"));

        put(PRODUCT + "/policy", policy(Map.of()))
                .statusCode(200)
                .body("number", equalTo(1))
                .body("longestDays", equalTo(90))
                .body("steps.name", contains("owner", "privacy office"))
                .body("questions.key", contains("report"));
        put(PRODUCT + "/policy", policy(Map.of("number", 1))).statusCode(200).body("number", equalTo(1));
        put(PRODUCT + "/policy", policy(Map.of("longestDays", 60)))
                .statusCode(409)
                .body("type", equalTo("urn:fondaco:problem:policy-changed"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatDoesNotFitIsSaid() {
        samples.signedIn(STELLA);
        refused("shortest", Map.of("shortestDays", -5));
        refused("longest", Map.of("longestDays", 100000));
        refused("askers", Map.of("askers", List.of("no-team")));
        Map<String, Object> unseen = policy(Map.of());
        unseen.remove("number");
        put(PRODUCT + "/policy", unseen).statusCode(400).body("errors.field", contains("number"));
        refused("steps", Map.of("steps", List.of(Map.of("name", "privacy", "approvers", List.of("x".repeat(300))))));
        refused("steps", Map.of("steps", List.of(Map.of("name", "privacy", "approvers", List.of("nobody-here")))));
        refused("automatic", Map.of("automatic", List.of(Map.of("id", "x".repeat(600), "kind", "EVERYONE"))));
        refused("questions", Map.of("questions", List.of(Map.of("key", "Why?", "text", "For which report?"))));
        refused("questions", Map.of("questions", List.of(question("a"), Map.of("key", "a", "text", "For whom?"))));
        get(PRODUCT + "/policy").body("number", equalTo(0));
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void whoDoesNotOwnItNeitherSeesNorSetsIt() {
        get(PRODUCT + "/policy").statusCode(403).contentType("application/problem+json");
        put(PRODUCT + "/policy", policy(Map.of())).statusCode(403);
        get(PRODUCT + "/outside-grants").statusCode(403);
        post(PRODUCT + "/drift-check").statusCode(403);
        get("/api/v1/products/weather/station-notes/policy").statusCode(404);
        get("/api/v1/products/weather/station-notes/outside-grants").statusCode(404);
        post("/api/v1/products/weather/station-notes/drift-check").statusCode(404);
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void thePlatformTeamSeesThePolicyButDoesNotSetIt() {
        get(PRODUCT + "/policy").statusCode(200);
        put(PRODUCT + "/policy", policy(Map.of())).statusCode(403);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatWasGivenOutsideIsFoundAndSettled() {
        engine.grant(DAILY, "ben", Set.of(Privilege.SELECT));
        engine.grant(DAILY, "ada", Set.of(Privilege.SELECT));
        get(PRODUCT + "/outside-grants").body("items", empty());

        post(PRODUCT + "/drift-check").statusCode(200).body("outside", greaterThan(0));
        List<String> ids = get(PRODUCT + "/outside-grants")
                .statusCode(200)
                .body("items.principal", contains("ada", "ben"))
                .extract()
                .path("items.id");
        String ada = PRODUCT + "/outside-grants/" + ids.get(0);
        String ben = PRODUCT + "/outside-grants/" + ids.get(1);

        post(ada + "/adoption", Map.of()).statusCode(400).body("errors.field", contains("endsOn"));
        post(ada + "/adoption", Map.of("endsOn", LocalDate.now().plusDays(30).toString()))
                .statusCode(204);
        post(ada + "/adoption", Map.of("endsOn", LocalDate.now().plusDays(30).toString()))
                .statusCode(404);
        post("/api/v1/products/weather/station-notes/outside-grants/" + ids.get(1) + "/removal", Map.of())
                .statusCode(404);
        post(ben + "/removal", Map.of()).statusCode(400).body("errors.field", contains("reason"));
        post(ben + "/removal", Map.of("reason", "He moved to another team")).statusCode(204);
        post(ben + "/removal", Map.of("reason", "He moved to another team")).statusCode(404);
        get(PRODUCT + "/agreements").body("items.principal", contains("ada"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatARoleHoldsIsToldAndNeitherAdoptedNorTakenAway() {
        engine.giveByHand(DAILY, Grantee.role("analysts"), Set.of(Privilege.SELECT), true);
        post(PRODUCT + "/drift-check").statusCode(200).body("outside", equalTo(1));

        List<String> ids = get(PRODUCT + "/outside-grants")
                .statusCode(200)
                .body("items.kind", contains("ROLE"))
                .body("items.mayPassOn.flatten()", contains("SELECT"))
                .extract()
                .path("items.id");

        String role = PRODUCT + "/outside-grants/" + ids.getFirst();
        post(role + "/adoption", Map.of("endsOn", LocalDate.now().plusDays(30).toString()))
                .statusCode(409);
        post(role + "/removal", Map.of("reason", "Nobody knows why")).statusCode(409);
    }

    private static void refused(String field, Map<String, Object> change) {
        put(PRODUCT + "/policy", policy(change)).statusCode(400).body("errors.field", contains(field));
    }

    private static Map<String, Object> question(String key) {
        return Map.of("key", key, "text", "For which report?", "required", true);
    }

    private static Map<String, Object> policy(Map<String, Object> change) {
        Map<String, Object> policy = new HashMap<>(Map.of(
                "number",
                0,
                "steps",
                List.of(
                        Map.of("name", "owner"),
                        Map.of("name", "privacy office", "approvers", List.of("Stella"), "personalDataOnly", true)),
                "shortestDays",
                1,
                "usualDays",
                30,
                "longestDays",
                90,
                "questions",
                List.of(question("report"))));
        policy.putAll(change);
        return policy;
    }
}
