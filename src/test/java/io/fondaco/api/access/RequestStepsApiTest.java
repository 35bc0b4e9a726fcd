package io.fondaco.api.access;

import static io.fondaco.api.Calls.call;
import static io.fondaco.api.Calls.get;
import static io.fondaco.api.Calls.post;
import static io.fondaco.api.Calls.put;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fondaco.access.request.AccessRequests;
import io.fondaco.audit.AuditTrail;
import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to a request between the asking and the answer. */
@QuarkusTest
class RequestStepsApiTest {

    private static final String REQUESTS = "/api/v1/requests";
    private static final String PRODUCT = "weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    Access access;

    @Inject
    AccessRequests requests;

    @Inject
    AuditTrail audit;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void validateOnlyTellsWhatWouldHappenAndChangesNothing() {
        long before = entries();

        post(REQUESTS + "?validateOnly=true", input(Map.of()))
                .statusCode(200)
                .body("steps", contains("owner"))
                .body("approvers", contains("oda", "otto"))
                .body("objects", contains("lake.weather.daily_temperatures"))
                .body("principals", contains("ada"));
        post(REQUESTS + "?validateOnly=true", Map.of("product", PRODUCT)).statusCode(400);

        get(REQUESTS).body("items", empty());
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aTeamAsksForSomeOfThePorts() {
        Map<String, Object> team = Map.of("kind", "TEAM", "name", "team-analytics");

        post(REQUESTS, input(Map.of("holder", team, "ports", List.of("daily-temperatures"), "answers", Map.of())))
                .statusCode(201)
                .body("holder.kind", equalTo("TEAM"))
                .body("holder.name", equalTo("team-analytics"))
                .body("step", equalTo("owner"))
                .body("awaited", contains("oda", "otto"))
                .body("agreedPorts", hasSize(1));
        post(REQUESTS, input(Map.of("holder", Map.of("kind", "TEAM", "name", "team-retail"))))
                .statusCode(400)
                .body("errors.field", contains("holder"));
        post(REQUESTS, input(Map.of("holder", Map.of("kind", "TEAM")))).statusCode(400);
        post(REQUESTS, input(Map.of("ports", List.of("nothing"))))
                .statusCode(400)
                .body("errors.field", contains("ports"));
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void nobodyLearnsByAskingWhatOthersWaitFor() {
        access.ask(ADA);

        post(REQUESTS, input(Map.of("holder", Map.of("kind", "PERSON", "name", "ada"))))
                .statusCode(400)
                .body("errors.field", contains("holder"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theSameKeySentAtTheSameMomentMakesOneRequest() throws Exception {
        List<String> ids = AtOnce.times(
                6,
                () -> call().contentType(ContentType.JSON)
                        .header("Idempotency-Key", "the-same")
                        .body(input(Map.of()))
                        .post(REQUESTS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));

        assertThat(ids).hasSize(6).containsOnly(ids.getFirst());
        get(REQUESTS).body("items", hasSize(1));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aKeyIsForOneProduct() {
        call().contentType(ContentType.JSON)
                .header("Idempotency-Key", "key")
                .body(input(Map.of()))
                .post(REQUESTS)
                .then()
                .statusCode(201);
        call().contentType(ContentType.JSON)
                .header("Idempotency-Key", "key")
                .body(input(Map.of("product", "retail/store-transactions")))
                .post(REQUESTS)
                .then()
                .statusCode(409);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aKeyIsForOneBody() {
        sentWithKey(input(Map.of())).statusCode(201);
        sentWithKey(input(Map.of())).statusCode(201);

        sentWithKey(input(Map.of("purpose", PURPOSE + ", again")))
                .statusCode(409)
                .body("type", equalTo("urn:fondaco:problem:key-used"));

        get(REQUESTS).body("items", hasSize(1));
    }

    private static ValidatableResponse sentWithKey(Map<String, ?> input) {
        return call().contentType(ContentType.JSON)
                .header("Idempotency-Key", "key")
                .body(input)
                .post(REQUESTS)
                .then();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aBetterProductIsNamedOnlyToWhoMayKnowIt() {
        UUID id = access.ask(ADA);
        access.decline(OTTO, id, "weather/station-notes");

        get(REQUESTS + "/" + id)
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("decision.betterProduct", nullValue())
                .body("decisions[0].betterProduct", nullValue());
        assertThat(call().get("/requests/" + id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("station-notes");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aWaitingRequestIsChangedFromTheVersionThatWasSeen() {
        UUID id = access.ask(ADA);
        int version = get(REQUESTS + "/" + id).extract().path("version");
        String day = LocalDate.now().plusMonths(1).toString();
        Map<String, Object> change =
                Map.of("version", version, "purpose", PURPOSE + ", again", "endsOn", day, "termsAccepted", true);

        int after = put(REQUESTS + "/" + id, change)
                .statusCode(200)
                .body("endsOn", equalTo(day))
                .extract()
                .path("version");
        assertThat(after).isGreaterThan(version);
        put(REQUESTS + "/" + id, change).statusCode(409).body("type", equalTo("urn:fondaco:problem:request-changed"));
        put(REQUESTS + "/" + id, Map.of()).statusCode(400).body("errors.field", contains("version"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerAsksGrantsLessAndTakesItBack() {
        UUID id = access.ask(ADA);
        String day = LocalDate.now().plusMonths(1).toString();

        post(REQUESTS + "/" + id + "/question", Map.of("text", "For which report?"))
                .statusCode(200)
                .body("messages.text", contains("For which report?"));
        post(REQUESTS + "/" + id + "/decision", access.seen(id, Map.of("outcome", "APPROVED", "endsOn", day)))
                .statusCode(200)
                .body("agreedEnd", equalTo(day))
                .body("decisions.approver", contains("otto"))
                .body("awaited", empty());
        post(REQUESTS + "/" + id + "/undo").statusCode(200).body("state", equalTo("WAITING"));
        post(REQUESTS + "/" + id + "/undo").statusCode(409);
        put(REQUESTS + "/" + id, Map.of("version", 1)).statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aDecisionNamesWhatWasSeenAndEmptyIsNotEverything() {
        UUID id = access.ask(ADA);
        String decision = REQUESTS + "/" + id + "/decision";
        Map<String, Object> seen = access.seen(id, Map.of("outcome", "APPROVED"));

        post(decision, Map.of("outcome", "APPROVED")).statusCode(400).body("errors.field", contains("version"));
        post(decision, with(seen, "ports", List.of())).statusCode(400).body("errors.field", contains("ports"));
        post(decision, with(seen, "endsOn", "2020-01-01"))
                .statusCode(400)
                .body("errors.detail", contains(containsString("This day is over")));
        access.change(ADA, id);
        post(decision, seen)
                .statusCode(409)
                .body("type", equalTo("urn:fondaco:problem:request-changed"))
                .body("detail", containsString("the last day is"));
        post(decision, access.seen(id, Map.of("outcome", "APPROVED"))).statusCode(200);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void noPortIsNotEveryPort() {
        post(REQUESTS, input(Map.of("ports", List.of()))).statusCode(400).body("errors.field", contains("ports"));
        post(REQUESTS, input(Map.of("endsOn", "+999999999-12-31")))
                .statusCode(400)
                .body("errors.field", contains("endsOn"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aRefusalNamesABetterProductThatExists() {
        UUID id = access.ask(ADA);
        Map<String, Object> refusal = Map.of("outcome", "DECLINED", "reason", "Not for this purpose");

        post(REQUESTS + "/" + id + "/decision", access.seen(id, with(refusal, "betterProduct", "no/such")))
                .statusCode(400)
                .body("errors.field", contains("betterProduct"));
        post(REQUESTS + "/" + id + "/decision", access.seen(id, with(refusal, "betterProduct", "x/".repeat(500))))
                .statusCode(400);
        post(
                        REQUESTS + "/" + id + "/decision",
                        access.seen(id, with(refusal, "betterProduct", "retail/store-transactions")))
                .statusCode(200)
                .body("decision.betterProduct", equalTo("retail/store-transactions"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theRequesterAnswersAndRemindsOnceItIsTime() {
        UUID id = access.ask(ADA);
        post(REQUESTS + "/" + id + "/answer", Map.of("text", "For the weekly one"))
                .statusCode(409);
        access.question(OTTO, id);

        post(REQUESTS + "/" + id + "/answer", Map.of("text", "For the weekly one"))
                .statusCode(200)
                .body("messages.kind", contains("QUESTION", "ANSWER"));
        post(REQUESTS + "/" + id + "/question", Map.of("text", "May I ask myself?"))
                .statusCode(403);
        post(REQUESTS + "/" + id + "/reminder").statusCode(409);
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void aStrangerFindsNothing() {
        UUID id = access.ask(ADA);

        List.of("/undo", "/reminder")
                .forEach(verb -> post(REQUESTS + "/" + id + verb).statusCode(404));
        List.of("/question", "/answer")
                .forEach(verb -> post(REQUESTS + "/" + id + verb, Map.of("text", "Hello there"))
                        .statusCode(404));
        put(REQUESTS + "/" + id, Map.of("version", 0)).statusCode(404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aHolderGivesTheAccessBackOnce() {
        UUID id = access.give(ADA);

        post("/api/v1/agreements/" + id + "/release").statusCode(200).body("endReason", equalTo("RELEASED"));
        post("/api/v1/agreements/" + id + "/release").statusCode(409);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerTakesItAwayInAWeek() {
        UUID id = access.give(ADA);

        post("/api/v1/agreements/" + id + "/revocation", Map.of("reason", "The project is over", "when", "IN_7_DAYS"))
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("announced", equalTo(true));
        post("/api/v1/agreements/" + id + "/release").statusCode(403);
    }

    private long entries() {
        return QuarkusTransaction.requiringNew().call(audit::count);
    }

    private static Map<String, Object> input(Map<String, Object> more) {
        Map<String, Object> input = new HashMap<>(Map.of(
                "product",
                PRODUCT,
                "purpose",
                PURPOSE,
                "endsOn",
                LocalDate.now().plusMonths(3).toString(),
                "termsAccepted",
                true));
        input.putAll(more);
        return input;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }
}
