package io.fondaco.api.product;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProductApiTest {

    @Inject
    Samples samples;

    @Inject
    ProductIndex index;

    @BeforeEach
    void reset() {
        samples.reset();
        index.rebuild();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void allWordsMustBeFoundInNamesTextsOrColumns() {
        given().queryParam("q", "TEMPERATURE zip")
                .get("/api/v1/products")
                .then()
                .statusCode(200)
                .body("items.path", contains("weather/daily-temperatures"))
                .body("items[0].access", equalTo("NONE"))
                .body("total", equalTo(1));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aListComesInPages() {
        given().queryParam("page", 2)
                .queryParam("size", 2)
                .get("/api/v1/products")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("page", equalTo(2))
                .body("size", equalTo(2))
                .body("total", equalTo(3))
                .body("complete", equalTo(true));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aPageThatCannotBeIsRefusedFieldByField() {
        given().queryParam("page", 0)
                .queryParam("size", 1000)
                .get("/api/v1/products")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", contains("page", "size"));
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aProductShowsItsPortsAndContract() {
        given().get("/api/v1/products/weather/daily-temperatures")
                .then()
                .statusCode(200)
                .body("name", equalTo("Daily temperatures"))
                .body("owners", contains("oda", "otto"))
                .body("maxPeriod", equalTo("P1Y"))
                .body("successor", nullValue())
                .body("ports[0].object", equalTo("lake.weather.daily_temperatures"))
                .body("ports[0].columns.name", contains("zip", "day"));
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aProductOfAnotherTeamIsNotThere() {
        given().get("/api/v1/products")
                .then()
                .statusCode(200)
                .body("items.path", not(hasItem("weather/station-notes")));
        given().get("/api/v1/products/weather/station-notes")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fondaco:problem:product-unknown"));
    }

    @Test
    @TestSecurity(user = "oda", roles = "team-weather")
    void theTeamSeesIt() {
        given().get("/api/v1/products/weather/station-notes").then().statusCode(200);
    }
}
