package io.fondaco.web.contract;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"consumer", "team-analytics"})
class ContractPagesTest {

    private static final String CONTRACT = "/products/weather/daily-temperatures/contract";

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contract", "/contract.yaml", "/contract.csv"})
    @TestSecurity(
            user = "ben",
            roles = {"consumer", "team-marketing"})
    void aStrangerFindsNothingOfARestrictedProduct(String page) {
        given().get("/products/weather/station-notes" + page).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contract", "/contract.yaml", "/contract.csv"})
    @TestSecurity
    void theAnonymousAreSentToSignIn(String page) {
        given().redirects()
                .follow(false)
                .get("/products/weather/daily-temperatures" + page)
                .then()
                .statusCode(302);
    }

    @Test
    void aContractWithoutRulesSaysWhomToAsk() {
        Document page = page(CONTRACT);

        assertThat(page.select("main section").first().text())
                .contains("This product has no quality rules yet. Ask the owner before you build on it.");
        assertThat(page.select("main section a").first().attr("href")).isEqualTo("/teams/team-weather");
        assertThat(page.text()).contains("The contract promises no service levels");
    }

    @Test
    void rulesTermsServiceLevelsAndTheFileStandThere() {
        contractIs("""
                apiVersion: v3.1.0
                kind: DataContract
                description:
                  limitations: Only zip codes with a station
                schema:
                  - name: daily
                    quality:
                      - name: No gaps in days
                        mustBe: 0
                slaProperties:
                  - property: latency
                    value: 24
                    unit: h
                """);

        Document page = page(CONTRACT);

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "No gaps in days whole dataset 0 The rule names no metric. Not run not checked",
                        "Freshness How old the newest rows may be 24 hours not measured Not measured yet not measured");
        assertThat(page.select("main .facts").text()).contains("Only zip codes with a station", "v3.1.0");
        assertThat(page.select("#yaml").text()).startsWith("apiVersion: v3.1.0");
        assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("Quality and contract");
    }

    @Test
    void theWholeFileIsThereToKeep() {
        contractIs("kind: DataContract\n");

        var answer = given().get(CONTRACT + ".yaml");

        assertThat(answer.asString()).isEqualTo("kind: DataContract\n");
        assertThat(answer.header("Content-Disposition")).contains("daily-temperatures.odcs.yaml");
        given().get(CONTRACT + "?dataset=nothing").then().statusCode(404);
    }

    private void contractIs(String yaml) {
        QuarkusTransaction.requiringNew()
                .run(() -> products.byPath("weather", "daily-temperatures")
                        .orElseThrow()
                        .describe(
                                Samples.withPorts(
                                        Samples.describe("Daily temperatures", "By day", Samples.DAILY)
                                                .owners("otto")
                                                .description(),
                                        List.of(new OutputPort.Description(
                                                "daily-temperatures",
                                                "",
                                                "",
                                                Samples.DAILY,
                                                "1.0.0",
                                                yaml,
                                                List.of()))),
                                Instant.now()));
    }
}
