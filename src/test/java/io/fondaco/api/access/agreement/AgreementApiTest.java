package io.fondaco.api.access.agreement;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.DAILY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.fondaco.access.grant.GrantReconciler;
import io.fondaco.api.access.Access;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgreementApiTest {

    private static final String OF_PRODUCT = "/api/v1/products/weather/daily-temperatures/agreements";

    @Inject
    Samples samples;

    @Inject
    Access access;

    @Inject
    GrantReconciler reconciler;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aHolderSeesTheAgreementAndThatTrinoHoldsIt() {
        UUID id = access.give(ADA);
        reconciler.run();

        await().untilAsserted(() -> given().get("/api/v1/agreements")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()))
                .body("items.grant", contains("VERIFIED")));
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void othersSeeNoneOfIt() {
        UUID id = access.give(ADA);

        given().get("/api/v1/agreements").then().statusCode(200).body("items", empty());
        given().get(OF_PRODUCT).then().statusCode(403).contentType("application/problem+json");
        given().get("/api/v1/products/weather/station-notes/agreements").then().statusCode(404);
        revoke(id, "I would like it gone").statusCode(404);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerTakesItAwayAndTrinoFollows() {
        UUID id = access.give(ADA);
        given().get(OF_PRODUCT).then().statusCode(200).body("items.principal", contains("ada"));

        revoke(id, "short").statusCode(400).body("errors.field", contains("reason"));
        revoke(id, "The project is over")
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("REVOKED"));
        revoke(id, "The project is over").statusCode(409);

        await().untilAsserted(() -> {
            reconciler.run();
            assertThat(engine.privileges(DAILY, "ada")).doesNotContain(Privilege.SELECT);
        });
    }

    @Test
    @TestSecurity(user = "grace", roles = "platform-admin")
    void thePlatformTeamSeesButDoesNotDecide() {
        UUID id = access.give(ADA);

        given().get(OF_PRODUCT).then().statusCode(200).body("items.id", contains(id.toString()));
        revoke(id, "The project is over").statusCode(403);
    }

    private static ValidatableResponse revoke(UUID id, String reason) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/api/v1/agreements/{id}/revocation", id)
                .then();
    }
}
