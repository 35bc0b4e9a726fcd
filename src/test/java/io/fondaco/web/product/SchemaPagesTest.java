package io.fondaco.web.product;

import static io.fondaco.web.Browsing.page;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.HarvestMetadata;
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

@QuarkusTest
@TestSecurity(
        user = "ada",
        roles = {"consumer", "team-analytics"})
class SchemaPagesTest {

    private static final String DAILY = "/products/weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    DataProducts products;

    @Inject
    FakeEngine engine;

    @Inject
    HarvestMetadata harvest;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void whatFitsTheContractSaysOnlyWhenItWasSeen() {
        harvest.run();

        Document page = page(DAILY + "/schema");

        assertThat(page.select("caption").text()).startsWith("2 columns of daily_temperatures, contract 1.0.0, seen");
        assertThat(page.select("main .note")).isEmpty();
        assertThat(page(DAILY).select(".facts").text()).contains("Seen in Trino");
    }

    @Test
    void beforeTheFirstLookTheContractStandsAlone() {
        samples.unseen();
        assertThat(page(DAILY + "/schema").select("caption").text())
                .isEqualTo("2 columns of daily_temperatures, contract 1.0.0");
    }

    @Test
    void whatIsDeprecatedAndWhatPeopleCallItStandsThere() {
        describe(new OutputPort.Description(
                "daily-temperatures",
                "1.0.0",
                "",
                "",
                Samples.DAILY,
                "1.0.0",
                "kind: DataContract",
                List.of(new ContractColumn.Promise(
                        "zip",
                        "varchar",
                        "Zip code",
                        true,
                        false,
                        false,
                        true,
                        new ContractColumn.Notes(true, List.of("postal code"), List.of("A1", "B2")))),
                true,
                List.of("Weather"),
                null));

        Document page = page(DAILY + "/schema");

        assertThat(page.select("#zip").text()).contains("Deprecated", "Also called postal code", "One of A1, B2");
        assertThat(page.select(".note").text()).contains("This dataset is deprecated");
        assertThat(page(DAILY + "/schema?c=postal").select("tbody th").eachText())
                .containsExactly("zip");
        assertThat(page(DAILY).select("main table").first().text()).contains("Deprecated");
        given().get("/api/v1" + DAILY)
                .then()
                .body("ports[0].deprecated", equalTo(true))
                .body("ports[0].columns[0].synonyms", equalTo(List.of("postal code")));
    }

    private void describe(OutputPort.Description port) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product =
                    products.byPath("weather", "daily-temperatures").orElseThrow();
            product.describe(
                    Samples.withPorts(
                            Samples.describe("Daily temperatures", "By day", Samples.DAILY)
                                    .owners("otto")
                                    .description(),
                            List.of(port)),
                    Instant.now());
        });
    }

    @Test
    void whatDiffersFromTheContractStandsBesideItsColumn() {
        trinoHas(column("zip", "bigint", 1), column("rain", "double", 2));

        Document page = page(DAILY + "/schema");

        assertThat(page.select("tbody th").eachText()).containsExactly("zip", "day", "rain");
        assertThat(page.select("#zip").text()).contains("In Trino: bigint");
        assertThat(page.select("#day").text()).contains("Not in Trino");
        assertThat(page.select("#rain").text()).contains("Not in the contract");
        assertThat(page.select(".note li")).hasSize(3);
        assertThat(given().get(DAILY + "/schema.csv").asString()).contains("rain,double,", "In Trino: bigint");
    }

    @Test
    void theOverviewWarnsOfTheDifferenceAndLeadsToIt() {
        trinoHas(column("zip", "bigint", 1), column("day", "date", 2));

        Document page = page(DAILY);

        assertThat(page.select(".cols .note strong").text()).isEqualTo("daily_temperatures differs from its contract");
        assertThat(page.select(".cols .note a").attr("href")).isEqualTo(DAILY + "/schema?dataset=daily-temperatures");
    }

    private void trinoHas(HarvestedColumn... columns) {
        engine.drop(Samples.DAILY);
        engine.create(new HarvestedObject(Samples.DAILY, "VIEW", null, List.of(columns)));
        harvest.run();
    }

    private static HarvestedColumn column(String name, String type, int position) {
        return new HarvestedColumn(name, type, position, null);
    }
}
