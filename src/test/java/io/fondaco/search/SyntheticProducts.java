package io.fondaco.search;

import static io.fondaco.testing.Samples.OTTO;

import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.IndexedProduct;
import io.fondaco.search.index.ViewerAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** As many products as wanted, each with a name of its own made of words that many have. */
final class SyntheticProducts {

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
    private static final int ASKED = 100;
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            name -> name,
            name -> name.toUpperCase(Locale.ROOT),
            name -> name.replace(' ', '_'),
            name -> name.replace(" ", ""));

    private SyntheticProducts() {}

    static List<IndexedProduct> of(int size) {
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

    /** Names, in several spellings, whose products are not the first to be found by them. */
    static List<String> notFirst(SearchIndex index, List<IndexedProduct> products) {
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < products.size(); at += Math.max(1, products.size() / ASKED)) {
            IndexedProduct product = products.get(at);
            for (UnaryOperator<String> spelling : SPELLINGS) {
                String typed = spelling.apply(product.name());
                List<Hit> found = index.search(OTTO, IndexSamples.words(typed), ViewerAccess.NONE)
                        .hits()
                        .items();
                if (found.isEmpty() || !found.getFirst().product().equals(product.id())) {
                    wrong.add(typed);
                }
            }
        }
        return wrong;
    }
}
