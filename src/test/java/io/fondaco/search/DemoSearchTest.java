package io.fondaco.search;

import static io.fondaco.testing.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.folder.PublishFolder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people look for first in the demo company is found first. */
@QuarkusTest
class DemoSearchTest {

    @Inject
    PublishFolder folder;

    @Inject
    ProductIndex index;

    @Inject
    DataProducts products;

    @BeforeEach
    void build() {
        folder.instead(PublishFolder.DEMO);
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

    @Test
    @Transactional
    void whatPeopleTypeIsFoundWhereTheyExpectIt() throws IOException {
        assertThat(ExpectedPlaces.of(ExpectedPlaces.lines("demo.txt")).missedBy(this::found))
                .isEmpty();
    }

    private List<String> found(String text) {
        return index.search(ADA, IndexSamples.words(text)).hits().items().stream()
                .map(hit -> products.findById(hit.product()))
                .map(DataProduct::path)
                .toList();
    }
}
