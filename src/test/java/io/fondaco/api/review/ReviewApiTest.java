package io.fondaco.api.review;

import static io.fondaco.api.Calls.get;
import static io.fondaco.api.Calls.post;
import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.fondaco.access.review.Review;
import io.fondaco.access.review.ReviewScope;
import io.fondaco.access.review.StartReview;
import io.fondaco.api.access.Access;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReviewApiTest {

    private static final String REVIEWS = "/api/v1/reviews";

    @Inject
    Samples samples;

    @Inject
    Access access;

    @Inject
    StartReview startReview;

    @Inject
    DataProducts products;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN).forEach(access::give);
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerStartsAReviewAndAnswers() {
        String id = post(REVIEWS, ofProduct("weather/daily-temperatures", day(14)))
                .statusCode(201)
                .body("open", equalTo(2))
                .extract()
                .path("id");
        String one = REVIEWS + "/" + id;
        get(REVIEWS).body("items.id", contains(id));
        List<Map<String, Object>> items = get(one + "/items")
                .statusCode(200)
                .body("items.queries", contains(0, 0))
                .extract()
                .path("items");
        items = items.stream()
                .map(item -> Map.of("id", item.get("id"), "version", item.get("version")))
                .toList();

        post(one + "/answers", Map.of("items", items)).statusCode(400).body("errors.field", contains("answer"));
        post(
                        one + "/answers",
                        Map.of("items", List.of(Map.of("id", UUID.randomUUID(), "version", 0)), "answer", "KEEP"))
                .statusCode(400)
                .body("errors.field", contains("items"));
        post(one + "/answers", Map.of("items", items, "answer", "TAKE_AWAY", "reason", "Not used any more"))
                .statusCode(200)
                .body("open", equalTo(0));
        get(one + "/items").body("items.state", contains("ENDED", "ENDED"));
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void whatDoesNotFitIsSaid() {
        post(REVIEWS, Map.of()).statusCode(400).body("errors.field", contains("scope", "dueOn"));
        post(REVIEWS, ofProduct("weather/daily-temperatures", day(0))).statusCode(400);
        post(REVIEWS, ofProduct("weather/daily-temperatures", "+999999999-12-31"))
                .statusCode(400)
                .body("errors.field", contains("dueOn"));
        post(REVIEWS, ofProduct("weather/nothing", day(14))).statusCode(404);
        post(REVIEWS, Map.of("scope", "DOMAIN", "domain", "nothing", "dueOn", day(14)))
                .statusCode(404);
        post(REVIEWS, Map.of("scope", "ALL", "dueOn", day(14))).statusCode(403);
        get(REVIEWS).body("items", empty());
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aHolderFindsNoReview() {
        UUID id = started();

        get(REVIEWS).statusCode(200).body("items", hasSize(0));
        get(REVIEWS + "/" + id).statusCode(404).contentType("application/problem+json");
        get(REVIEWS + "/" + id + "/items").statusCode(404);
        post(REVIEWS + "/" + id + "/answers", Map.of("items", List.of(), "answer", "KEEP"))
                .statusCode(404);
        post(REVIEWS, ofProduct("weather/daily-temperatures", day(14))).statusCode(403);
    }

    private UUID started() {
        return QuarkusTransaction.requiringNew()
                .call(() -> startReview
                        .start(
                                Samples.OTTO,
                                ReviewScope.of(
                                        products.byPath("weather", "daily-temperatures")
                                                .orElseThrow(),
                                        LocalDate.parse(day(14)),
                                        Review.OnSilence.END))
                        .id());
    }

    private static String day(int ahead) {
        return LocalDate.now(ZoneOffset.UTC).plusDays(ahead).toString();
    }

    private static Map<String, Object> ofProduct(String product, String dueOn) {
        return Map.of("scope", "PRODUCT", "product", product, "dueOn", dueOn);
    }
}
