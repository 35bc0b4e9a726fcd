package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.search.ProductCounts;
import io.fondaco.usage.report.MostUsedObjects;
import io.fondaco.usage.report.Popularities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks up which of the products that a viewer may know are used most, in 30 days. */
@ApplicationScoped
class MostUsedProducts {

    private static final int WORDS = 5;

    private final DataProducts products;
    private final ProductCounts counts;
    private final OutputPorts ports;
    private final MostUsedObjects objects;
    private final Popularities popularities;

    MostUsedProducts(
            DataProducts products,
            ProductCounts counts,
            OutputPorts ports,
            MostUsedObjects objects,
            Popularities popularities) {
        this.products = products;
        this.counts = counts;
        this.ports = ports;
        this.objects = objects;
        this.popularities = popularities;
    }

    Use of(Person viewer) {
        Set<DataProduct> used = ports.byObject(objects.list()).stream()
                .map(OutputPort::product)
                .filter(product -> product.status().isPublic())
                .collect(Collectors.toSet());
        List<DataProduct> visible =
                products.visibleAmong(viewer, used.stream().map(DataProduct::id).collect(Collectors.toSet()));
        return new Use(popularities.queries(visible.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        product ->
                                product.ports().stream().map(OutputPort::object).toList()))));
    }

    /** Words to search for: tags of what is used most; while nothing is, those that most products have. */
    List<String> words(Use use) {
        List<String> words = use.words(WORDS);
        return words.isEmpty() ? counts.commonTags() : words;
    }
}
