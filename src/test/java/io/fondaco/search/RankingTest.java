package io.fondaco.search;

import static io.fondaco.testing.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ViewerAccess;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is found where they expect it, on several made-up indexes. */
class RankingTest {

    @ParameterizedTest
    @ValueSource(strings = {"shop.txt", "weather.txt", "hospital.txt", "east.txt"})
    void whatPeopleTypeIsFoundWhereTheyExpectIt(String file) throws IOException {
        MadeUpIndex set = MadeUpIndex.of(file);
        try (SearchIndex index = new SearchIndex()) {
            index.put(set.products());
            index.refresh();

            assertThat(set.expected().missedBy(text -> found(index, set, text))).isEmpty();
        }
    }

    @Test
    void exactNamesAreFirstAmongManyProducts() throws IOException {
        List<IndexedProduct> products = SyntheticProducts.of(500);
        try (SearchIndex index = new SearchIndex()) {
            index.put(products);
            index.refresh();

            assertThat(SyntheticProducts.notFirst(index, products)).isEmpty();
        }
    }

    private static List<String> found(SearchIndex index, MadeUpIndex set, String text) {
        return index.search(ADA, IndexSamples.words(text), ViewerAccess.NONE).hits().items().stream()
                .map(hit -> set.path(hit.product()))
                .toList();
    }
}
