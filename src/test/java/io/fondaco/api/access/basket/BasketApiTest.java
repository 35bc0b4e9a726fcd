package io.fondaco.api.access.basket;

import static io.fondaco.testing.Samples.PURPOSE;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.fondaco.access.request.AccessRequests;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BasketApiTest {

    private static final String DAILY = "weather/daily-temperatures";
    private static final String SALES = "retail/store-transactions";

    @Inject
    Samples samples;

    @Inject
    AccessRequests requests;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreRefused() {
        send("", basket(true, DAILY)).statusCode(401);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aBasketBecomesARequestForEachProductAndTheSameKeyMakesThemOnce() {
        List<String> ids = send("", basket(true, DAILY, SALES))
                .statusCode(201)
                .body("requests.product", contains(DAILY, SALES))
                .extract()
                .path("requests.id");

        send("", basket(true, DAILY, SALES)).statusCode(201).body("requests.id", equalTo(ids));
        assertThat(sent()).isEqualTo(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void oneThatDoesNotFitHoldsUpAll() {
        send("", Map.of("purpose", PURPOSE, "items", List.of(item(DAILY, true), item(SALES, false))))
                .statusCode(400)
                .body("errors.field", contains(DAILY + "/endsOn", SALES + "/endsOn", SALES + "/terms"));
        send("", basket(true, DAILY, DAILY)).statusCode(400).body("errors.field", contains("products"));
        send("", basket(true)).statusCode(400).body("errors.field", contains("products"));
        send("", basket(true, DAILY, "retail/nations"))
                .statusCode(400)
                .body("errors.field", contains("retail/nations/product"));
        send("", basket(true, DAILY, "weather/station-notes")).statusCode(404);
        assertThat(sent()).isZero();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatWouldHappenIsToldAndNothingChanges() {
        send("?validateOnly=true", basket(true, DAILY, SALES))
                .statusCode(200)
                .body("previews.approvers", contains(List.of("oda", "otto"), List.of("stella")));
        send("?validateOnly=true", basket(false, DAILY)).statusCode(400);
        assertThat(sent()).isZero();
    }

    private long sent() {
        return QuarkusTransaction.requiringNew().call(requests::count);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aKeyIsForOneBasket() {
        send("", basket(true, "weather/daily-temperatures", "retail/store-transactions"))
                .statusCode(201);
        long before = sent();

        send("", basket(true, "weather/daily-temperatures")).statusCode(409);
        send("", basket(true, "weather/daily-temperatures", "retail/store-transactions"))
                .statusCode(201);

        assertThat(sent()).isEqualTo(before);
    }

    private static Map<String, Object> basket(boolean accepted, String... products) {
        return Map.of(
                "purpose",
                PURPOSE,
                "endsOn",
                LocalDate.now().plusMonths(3).toString(),
                "items",
                Stream.of(products).map(product -> item(product, accepted)).toList());
    }

    private static Map<String, Object> item(String product, boolean accepted) {
        return Map.of("product", product, "termsAccepted", accepted);
    }

    private static ValidatableResponse send(String query, Map<String, ?> basket) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "key-1")
                .body(basket)
                .post("/api/v1/baskets" + query)
                .then();
    }
}
