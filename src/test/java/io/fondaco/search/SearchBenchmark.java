package io.fondaco.search;

import static io.fondaco.testing.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ViewerAccess;
import io.fondaco.testing.Benchmark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A search with counts for every facet, over 100,000 products beside 1,000; exact names are first among both. */
class SearchBenchmark {

    private static final List<String> SEARCHES =
            List.of("", "temperature zip", "customer_id", "daily orders", "\"zip code\"", "ordrs");
    private static final int ROUNDS = 40;

    @Test
    void search() throws Exception {
        Map<String, Benchmark> few = searches(1_000);
        Map<String, Benchmark> many = searches(100_000);
        SEARCHES.forEach(text -> many.get(text).report(few.get(text)));
    }

    private static Map<String, Benchmark> searches(int size) throws Exception {
        Map<String, Benchmark> searches = new HashMap<>();
        try (SearchIndex index = new SearchIndex()) {
            List<IndexedProduct> products = SyntheticProducts.of(size);
            index.put(products);
            index.refresh();
            assertThat(SyntheticProducts.notFirst(index, products)).isEmpty();
            for (String text : SEARCHES) {
                Benchmark search = new Benchmark("Search for “%s” among %,d".formatted(text, size));
                measure(search, () -> index.search(ADA, IndexSamples.words(text), ViewerAccess.NONE));
                searches.put(text, search);
            }
        }
        return searches;
    }

    private static void measure(Benchmark benchmark, Benchmark.Work work) throws Exception {
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            if (round == 0) {
                benchmark.warm();
            }
            benchmark.time(work);
        }
    }
}
