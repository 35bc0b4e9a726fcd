package io.fondaco.web.home;

import io.fondaco.product.DataProduct;
import io.fondaco.usage.report.Popularity;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much products are used, and what follows from it for the first page. */
record Use(Map<DataProduct, Popularity> popularities) {

    private static final int PRODUCTS = 5;
    private static final int WORDS = 5;

    /** The products that are used most. */
    List<MostUsed> favourites() {
        return popularities.entrySet().stream()
                .map(entry -> new MostUsed(
                        entry.getKey().name(),
                        entry.getKey().path(),
                        entry.getValue().queries()))
                .filter(favourite -> favourite.queries() > 0)
                .sorted(Comparator.comparingLong(MostUsed::queries).reversed().thenComparing(MostUsed::name))
                .limit(PRODUCTS)
                .toList();
    }

    /** Tags of the products that are used most; while nothing is used, those that most products have. */
    List<String> words() {
        Map<String, Long> queries = new HashMap<>();
        Map<String, Long> products = new HashMap<>();
        popularities.forEach((product, use) -> product.tags().forEach(tag -> {
            queries.merge(tag, use.queries(), Long::sum);
            products.merge(tag, 1L, Long::sum);
        }));
        return products.keySet().stream()
                .sorted(Comparator.<String>comparingLong(queries::get)
                        .thenComparingLong(products::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(WORDS)
                .toList();
    }
}
