package io.fondaco.web.home;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.search.ProductCounts;
import io.fondaco.usage.report.MostUsedObjects;
import io.fondaco.usage.report.Popularities;
import io.fondaco.usage.report.Popularity;
import io.fondaco.web.Sparkline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The products that are used most, in 30 days. They are the same for everybody but for those that only some may know, so
 * they are kept on this node until usage is counted anew or a product changed.
 */
@ApplicationScoped
class MostUsedProducts {

    private static final int KEPT = 40;
    private static final int SHOWN = 5;
    private static final int WORDS = 5;

    private record Kept(long generation, List<QualifiedName> counted, List<MostUsed> products) {}

    private final DataProducts products;
    private final ProductCounts counts;
    private final OutputPorts ports;
    private final MostUsedObjects objects;
    private final Popularities popularities;

    private volatile @Nullable Kept last;

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

    /** Those that the viewer may know, those first that are used most. */
    List<MostUsed> of(Person viewer) {
        List<MostUsed> all = all();
        Set<UUID> restricted =
                all.stream().filter(MostUsed::restricted).map(MostUsed::product).collect(Collectors.toSet());
        Set<UUID> shown = restricted.isEmpty()
                ? Set.of()
                : products.visibleAmong(viewer, restricted).stream()
                        .map(DataProduct::id)
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(used -> !used.restricted() || shown.contains(used.product()))
                .toList();
    }

    /** The first of them, as the page shows them. */
    static List<MostUsed> first(List<MostUsed> most, Set<UUID> readable) {
        return most.stream()
                .limit(SHOWN)
                .map(used -> used.readable(readable.contains(used.product())))
                .toList();
    }

    /** Words to search for: tags of what is used most; while nothing is, those that most products have. */
    List<String> words(List<MostUsed> most) {
        Map<String, Long> byTag = new HashMap<>();
        most.forEach(used -> used.tags().forEach(tag -> byTag.merge(tag, used.queries(), Long::sum)));
        return byTag.isEmpty()
                ? counts.commonTags()
                : byTag.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(WORDS)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** What was counted is the same list until it is counted anew. */
    @SuppressWarnings("ReferenceEquality")
    private List<MostUsed> all() {
        long generation = counts.generation();
        List<QualifiedName> counted = objects.list();
        Kept known = last;
        if (known == null || known.generation() != generation || known.counted() != counted) {
            known = new Kept(generation, counted, read(counted));
            last = known;
        }
        return known.products();
    }

    private List<MostUsed> read(List<QualifiedName> counted) {
        Set<DataProduct> used = ports.byObject(counted).stream()
                .map(OutputPort::product)
                .filter(product -> product.status().isPublic())
                .collect(Collectors.toSet());
        List<DataProduct> most = popularities.queries(objects(used)).entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<DataProduct, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().name()))
                .limit(KEPT)
                .map(Map.Entry::getKey)
                .toList();
        Map<DataProduct, Popularity> daily = popularities.of(objects(most));
        return most.stream().map(product -> row(product, daily.get(product))).toList();
    }

    private static MostUsed row(DataProduct product, Popularity use) {
        return new MostUsed(
                product.id(),
                product.name(),
                product.path(),
                product.domain().name(),
                !product.visibleToTeams().isEmpty(),
                Set.copyOf(product.tags()),
                use.queries(),
                Sparkline.of(use.daily()),
                false);
    }

    private static Map<DataProduct, List<QualifiedName>> objects(Collection<DataProduct> products) {
        return products.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        product ->
                                product.ports().stream().map(OutputPort::object).toList()));
    }
}
