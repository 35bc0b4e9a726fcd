package io.fondaco.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The addresses that a platform looks at, without signing in. */
@QuarkusTest
class HealthAndMetricsTest {

    @Inject
    Samples samples;

    @Test
    void readyNamesTheDatabaseAndTrino() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("Trino"))
                .body("checks.name", hasItem("Database connections health check"));
    }

    @Test
    void liveAsksNobody() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void metricsTellOfGrants() {
        samples.reset();
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("fondaco_grants_waiting 0.0"))
                .body(containsString("fondaco_grants_failing 0.0"));
    }
}
