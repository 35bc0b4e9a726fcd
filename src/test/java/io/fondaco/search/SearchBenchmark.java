package io.fondaco.search;

import static io.fondaco.testing.Samples.ADA;

import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ViewerAccess;
import io.fondaco.testing.Benchmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A search with counts for every facet, over 100,000 products beside 1,000. */
class SearchBenchmark {

    private static final List<String> NOUNS = List.of(
            "orders",
            "customers",
            "temperature",
            "rainfall",
            "invoices",
            "payments",
            "stock",
            "returns",
            "shipments",
            "prices",
            "visits",
            "stations",
            "suppliers",
            "articles",
            "revenue",
            "contracts",
            "claims",
            "sensors");
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
            index.put(products(size));
            index.refresh();
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

    private static List<IndexedProduct> products(int size) {
        Random random = new Random(7);
        List<IndexedProduct> products = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            String noun = NOUNS.get(random.nextInt(NOUNS.size()));
            String other = NOUNS.get(random.nextInt(NOUNS.size()));
            List<IndexedColumn> columns = new ArrayList<>();
            for (int column = 0; column < 12; column++) {
                String word = NOUNS.get(random.nextInt(NOUNS.size()));
                columns.add(new IndexedColumn(noun, word + "_" + column, "What is known of " + word));
            }
            columns.add(new IndexedColumn(noun, number % 3 == 0 ? "customer_id" : "zip_code", "Key"));
            IndexedProduct product = IndexSamples.product(
                    "Daily " + noun + " " + number,
                    number % 2 == 0 ? "weather" : "retail",
                    "Every day's " + noun + " with " + other + " by zip code",
                    Set.copyOf(List.of(noun, other)),
                    columns);
            products.add(number % 10 == 0 ? IndexSamples.restricted(product, "team-weather") : product);
        }
        return products;
    }
}
