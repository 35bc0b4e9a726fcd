package io.fondaco.api.access.request;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.fondaco.api.access.Access;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestApiTest {

    private static final String PRODUCT = "weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    Access access;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aRequestIsSentAndFoundAgain() {
        String location = send(input(PRODUCT), "key-1")
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);

        send(input(PRODUCT), "key-1").statusCode(201).header("Location", endsWith(id));
        given().get("/api/v1/requests/" + id).then().statusCode(200).body("requester", equalTo("ada"));
        given().get("/api/v1/requests").then().statusCode(200).body("items.id", contains(id));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatDoesNotFitIsSaidFieldByField() {
        send(Map.of("product", PRODUCT, "purpose", "short"), "key-1")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("purpose", "endsOn", "terms"));
        given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body("{\"endsOn\": \"tomorrow\"}")
                .post("/api/v1/requests")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void nobodyAsksForWhatTheyMayNotSee() {
        send(input("weather/station-notes"), "key-1")
                .statusCode(404)
                .body("type", equalTo("urn:fondaco:problem:product-unknown"));
        send(Map.of(), "key-2").statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerFindsWhatWaitsAndDecides() {
        UUID id = access.ask(ADA);

        given().get("/api/v1/requests/waiting").then().body("items.id", contains(id.toString()));
        decide(id, Map.of("outcome", "APPROVED"))
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decision.approver", equalTo("otto"));
        given().get("/api/v1/requests/waiting").then().body("items", empty());
        decide(id, Map.of("outcome", "DECLINED", "reason", "Not for this purpose"))
                .statusCode(409)
                .body("type", equalTo("urn:fondaco:problem:request-closed"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void aRefusalNeedsAReasonAndAnAnswerAnOutcome() {
        UUID id = access.ask(ADA);

        decide(id, Map.of("outcome", "DECLINED")).statusCode(400).body("errors.field", hasItems("reason"));
        decide(id, Map.of()).statusCode(400).body("errors.field", hasItems("outcome"));
        decide(id, Map.of("outcome", "PERHAPS")).statusCode(400);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void nobodyDecidesOnTheirOwnRequestButMayWithdrawIt() {
        UUID id = access.ask(ADA);

        decide(id, Map.of("outcome", "APPROVED")).statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin")
                .post("/api/v1/requests/{id}/withdrawal", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void aStrangerSeesNotFound() {
        UUID id = access.ask(ADA);

        given().get("/api/v1/requests/{id}", id).then().statusCode(404);
        decide(id, Map.of("outcome", "APPROVED")).statusCode(404);
        given().header("Sec-Fetch-Site", "same-origin")
                .post("/api/v1/requests/{id}/withdrawal", id)
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anIdThatIsNoneIsNotFound() {
        given().get("/api/v1/requests/none").then().statusCode(404).contentType("application/problem+json");
    }

    private static Map<String, Object> input(String product) {
        return Map.of(
                "product",
                product,
                "purpose",
                PURPOSE,
                "endsOn",
                LocalDate.now().plusMonths(3).toString(),
                "termsAccepted",
                true);
    }

    private static ValidatableResponse send(Map<String, ?> input, String key) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(input)
                .post("/api/v1/requests")
                .then();
    }

    private ValidatableResponse decide(UUID id, Map<String, ?> decision) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(access.seen(id, decision))
                .post("/api/v1/requests/{id}/decision", id)
                .then();
    }
}
