package io.fondaco.web.product;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.List;
import org.jsoup.Jsoup;
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

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }
}
