package io.fondaco.web.home;

import io.fondaco.product.DataProduct;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much products are used, and what follows from it for the first page. */
record Use(Map<DataProduct, Long> queries) {

    private static final int PRODUCTS = 5;

    /** The products that are used most. */
    List<MostUsed> mostUsed() {
        return queries.entrySet().stream()
                .map(entry -> new MostUsed(entry.getKey().name(), entry.getKey().path(), entry.getValue()))
                .filter(used -> used.queries() > 0)
                .sorted(Comparator.comparingLong(MostUsed::queries).reversed().thenComparing(MostUsed::name))
                .limit(PRODUCTS)
                .toList();
    }

    /** Tags of the products that are used most. */
    List<String> words(int most) {
        Map<String, Long> byTag = new HashMap<>();
        queries.forEach((product, count) -> product.tags().forEach(tag -> byTag.merge(tag, count, Long::sum)));
        return byTag.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
