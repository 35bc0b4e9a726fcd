package io.fondaco.web.access.basket;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.web.Browsing.body;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.request.AccessRequests;
import io.fondaco.product.DataProducts;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.Question;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BasketPagesTest {

    private static final String DAILY = "weather/daily-temperatures";
    private static final String SALES = "retail/store-transactions";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    AccessRequests requests;

    @Inject
    DataProducts products;

    @Inject
    Policies policies;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void theAnonymousAreSentToSignIn() {
        given().redirects().follow(false).get("/basket").then().statusCode(302);
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void aStrangerPutsNothingInThatTheyMayNotKnow() {
        post("/products/weather/station-notes/basket", Map.of()).then().statusCode(404);

        assertThat(page("/basket").select("main").text()).contains("Your basket is empty");
        assertThat(target(post("/basket", filled("weather/station-notes")))).isEqualTo("/basket");
        assertThat(sent()).isZero();
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void anOwnerIsToldThatTheyNeedNotAsk() {
        assertThat(page("/products/" + DAILY).select("#access button")).isEmpty();
        add(DAILY);

        assertThat(page("/basket").select("aside .panel")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerGathersProductsAndAsksForThemTogether() {
        assertThat(page("/products/" + DAILY).select("#access button").text()).isEqualTo("Add to basket");
        add(DAILY);
        add(SALES);
        add(SALES);
        Document basket = page("/basket");

        assertThat(basket.select(".top nav.navwide a[aria-current]").text()).startsWith("Basket 2");
        assertThat(basket.select("aside h2").eachText()).containsExactly("Daily temperatures", "Store transactions");
        assertThat(page("/products/" + DAILY).select("#access a").eachText()).contains("See your basket");

        assertThat(target(post("/basket", filled(DAILY, SALES)))).isEqualTo("/access");
        assertThat(page("/access").select("tbody th").eachText())
                .containsExactlyInAnyOrder("Daily temperatures", "Store transactions");
        assertThat(page("/basket").select("aside .panel")).isEmpty();
        assertThat(page("/").select(".top a[href=/basket]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void oneThatDoesNotFitHoldsUpAllAndIsNamed() {
        add(DAILY);
        add(SALES);
        Map<String, Object> fields = filled(DAILY, SALES);
        fields.put("purpose", "too short");
        fields.put("terms", DAILY + "/");
        Response answer = post("/basket", fields);

        answer.then().statusCode(422);
        Document form = body(answer);
        assertThat(form.title()).startsWith("Error: ");
        assertThat(form.select("[role=alert] a").eachAttr("href")).containsExactly("#purpose", "#" + SALES + "/terms");
        assertThat(form.select("textarea").text()).isEqualTo("too short");
        assertThat(form.select("input[name=terms][checked]").eachAttr("value")).containsExactly(DAILY + "/");
        assertThat(form.select("[id=\"%s/terms-error\"]".formatted(SALES)).text())
                .isEqualTo("Error: Store transactions: Tick the box to say that you have read the terms");
        assertThat(sent()).isZero();
        assertThat(page("/basket").select("aside .panel")).hasSize(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatWasAskedForMeanwhileIsToldAtItsProductAndTakenOutWithTheWordsKept() {
        story.asked(ADA);
        Response answer = post("/basket", filled(DAILY, SALES));

        answer.then().statusCode(422);
        assertThat(body(answer).select("[id=\"%s/product\"]".formatted(DAILY)).text())
                .contains("Your request for this product is waiting already.");
        assertThat(sent()).isOne();

        Map<String, Object> fields = filled(DAILY, SALES);
        fields.put("remove", DAILY);
        Document left = body(post("/basket/removals", fields));
        assertThat(left.select("aside h2").eachText()).containsExactly("Store transactions");
        assertThat(left.select("textarea").text()).isEqualTo(PURPOSE);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void whatCanBeReadMeanwhileDropsOutWithASentence() {
        add(DAILY);
        add(SALES);
        story.granted(OTTO, story.asked(ADA));

        assertThat(page("/basket").select(".note").text())
                .contains("Daily temperatures: you have access to it already.");
        assertThat(page("/basket").select("aside h2").eachText()).containsExactly("Store transactions");
        assertThat(page("/basket").select(".note[role=status]")).isEmpty();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theSameFormSentTwiceMakesOneRequestEach() {
        assertThat(target(post("/basket", filled(DAILY, SALES)))).isEqualTo("/access");
        assertThat(target(post("/basket", filled(DAILY, SALES)))).isEqualTo("/access");

        assertThat(sent()).isEqualTo(2);
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void theStrictestOwnerLimitsThePeriodAndQuestionsStayApart() {
        asksAndAllows(Period.ofDays(60));
        add(DAILY);
        add(SALES);
        Document basket = page("/basket");
        assertThat(basket.select("main .note").text()).contains("Daily temperatures allows no longer.");
        assertThat(basket.select("input[name=period]").eachAttr("value")).containsExactly("P30D", "date");

        Map<String, Object> fields = filled(DAILY, SALES);
        Response tooLong = post("/basket", fields);
        tooLong.then().statusCode(422);
        assertThat(body(tooLong).select("[role=alert] a").eachAttr("href"))
                .containsExactly("#" + DAILY + "/answer-region", "#endsOn");

        fields.put("period", "P30D");
        fields.put("question", DAILY + "/region");
        fields.put("answer", "north");
        assertThat(target(post("/basket", fields))).isEqualTo("/access");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> requests.listAll().stream()
                                .map(request -> Map.copyOf(request.asked().answers()))
                                .toList()))
                .containsExactlyInAnyOrder(Map.of("region", "north"), Map.of());
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void nonsenseIsRefusedAndNeverAFault() {
        for (String nonsense :
                List.of("", "/", "no-slash", "a/b/c", "'; drop table basket_item; --", "気".repeat(5000))) {
            assertThat(target(post("/basket", filled(nonsense)))).isEqualTo("/basket");
            assertThat(post("/basket/removals", Map.of("remove", nonsense)).statusCode())
                    .isEqualTo(303);
        }
        Map<String, Object> fields = filled(DAILY);
        fields.putAll(Map.of("holder", "team:nobody", "period", "P900Y", "purpose", "<script>alert(1)</script>"));
        Response answer = post("/basket", fields);
        answer.then().statusCode(422);
        assertThat(body(answer).select("main script")).isEmpty();
        assertThat(body(answer).select("[role=alert] a").eachAttr("href")).containsExactly("#holder", "#endsOn");
        post("/products/no/such/basket", Map.of()).then().statusCode(404);
        assertThat(sent()).isZero();
    }

    private void asksAndAllows(Period longest) {
        QuarkusTransaction.requiringNew()
                .run(() -> policies.set(
                        products.find(OTTO, "weather", "daily-temperatures").orElseThrow(),
                        new ApprovalPolicy(
                                Set.of(),
                                List.of(),
                                List.of(),
                                Period.ZERO,
                                longest,
                                longest,
                                false,
                                List.of(new Question("region", "Which region?", List.of("north", "south"), true))),
                        "otto"));
    }

    private static void add(String product) {
        assertThat(target(post("/products/" + product + "/basket", Map.of()))).isEqualTo("/products/" + product);
    }

    private long sent() {
        return QuarkusTransaction.requiringNew().call(requests::count);
    }

    private static Map<String, Object> filled(String... paths) {
        return new HashMap<>(Map.of(
                "formKey",
                "form-1",
                "purpose",
                PURPOSE,
                "period",
                "P6M",
                "product",
                List.of(paths),
                "terms",
                Stream.of(paths).map(path -> path + "/").toList()));
    }
}
