package io.fondaco.api.usage;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UsageApiTest {

    private static final String DAILY = "/api/v1/products/weather/daily-temperatures/usage";

    @Inject
    Samples samples;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aReportHasEveryDayOfItsPeriod() {
        given().queryParam("period", "90d")
                .get(DAILY)
                .then()
                .statusCode(200)
                .body("product", equalTo("weather/daily-temperatures"))
                .body("days", hasSize(90))
                .body("totals.finished", equalTo(0))
                .body("neverUsed.column", contains("zip", "day"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void anotherPeriodIsRefused() {
        given().queryParam("period", "7d").get(DAILY).then().statusCode(400).body("errors.field", contains("period"));
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void theUsageOfAHiddenProductIsHidden() {
        given().get("/api/v1/products/weather/station-notes/usage").then().statusCode(404);
    }
}
