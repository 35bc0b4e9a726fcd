package io.fondaco.search;

import static io.fondaco.testing.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people look for first in the demo company is found first. */
@QuarkusTest
@TestProfile(DemoSearchTest.DemoProducts.class)
class DemoSearchTest {

    /** A portal with a database of its own that holds the demo company's products. */
    public static class DemoProducts implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:demo-search;MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
                    "fondaco.products.location",
                    "src/demo/products");
        }
    }

    @Inject
    ProductIndex index;

    @Inject
    DataProducts products;

    @BeforeEach
    void build() {
        index.rebuild();
    }

    @Test
    @Transactional
    void dailyTemperaturesIsTheFirstForTemperatureAndZip() {
        assertThat(found("temperature zip").getFirst()).isEqualTo("weather/daily-temperatures");
        assertThat(found("temperature zip")).contains("weather/hourly-temperatures");
    }

    @Test
    @Transactional
    void aShopsZipCodeIsFoundByItsColumn() {
        assertThat(found("zip_code")).contains("retail/store-transactions", "weather/daily-temperatures");
    }

    @Test
    @Transactional
    void whatTheWeatherTeamKeepsToItselfIsFoundByNoWord() {
        assertThat(found("")).hasSizeGreaterThan(15).doesNotContain("weather/station-readings");
        assertThat(found("station readings")).doesNotContain("weather/station-readings");
    }

    private List<String> found(String text) {
        return index.search(ADA, ProductSearch.forText(text)).hits().items().stream()
                .map(hit -> products.findById(hit.product()))
                .map(DataProduct::path)
                .toList();
    }
}
