package io.fondaco.web.home;

import io.fondaco.access.status.OwnedProducts;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.Quality;
import io.fondaco.usage.report.Popularities;
import io.fondaco.usage.report.Popularity;
import io.fondaco.web.Sparkline;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what somebody owns, with how it is used: all of it, or of very much that is used most. */
@ApplicationScoped
class MyProducts {

    private static final int SHOWN = 10;

    /** Beside the keys of products, the one of all of them together. */
    private static final String TOGETHER = "";

    /**
     * A product that somebody owns.
     *
     * @param use of the last 30 days
     * @param waiting how many requests for it wait for them
     * @param quality how its quality rules stand; null where none was checked
     */
    record MyProduct(
            DataProduct product,
            Popularity use,
            long waiting,
            @Nullable Quality quality) {

        /** Queries per day as a line. */
        public Sparkline line() {
            return Sparkline.of(use.daily());
        }
    }

    /**
     * What somebody owns.
     *
     * @param total how many products that are, of which some may be left out
     * @param people how many used any of those shown, in 30 days
     */
    record Owned(List<MyProduct> products, long total, long people) {

        /** Whether all of it is shown. */
        public boolean complete() {
            return products.size() == total;
        }
    }

    private final OwnedProducts owned;
    private final DataProducts products;
    private final Popularities popularities;
    private final CheckedRules rules;

    MyProducts(OwnedProducts owned, DataProducts products, Popularities popularities, CheckedRules rules) {
        this.owned = owned;
        this.products = products;
        this.popularities = popularities;
        this.rules = rules;
    }

    /** Of so many the most used; those that are not used much by name. */
    Owned of(Person owner, Map<UUID, Long> waiting, List<MostUsed> mostUsed) {
        Set<UUID> ids = owned.ids(owner);
        if (ids.isEmpty()) {
            return new Owned(List.of(), 0, 0);
        }
        Set<UUID> first = mostUsed.stream()
                .map(MostUsed::product)
                .filter(ids::contains)
                .limit(SHOWN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<DataProduct> shown = Stream.concat(
                        products.byIds(first).stream(), owned.first(owner, first, SHOWN - first.size()).stream())
                .toList();
        Map<String, Popularity> use = popularities.of(objects(shown));
        Map<UUID, Quality> quality =
                rules.ofProducts(shown.stream().map(DataProduct::id).toList());
        return new Owned(
                shown.stream()
                        .map(product -> new MyProduct(
                                product,
                                use.get(product.id().toString()),
                                waiting.getOrDefault(product.id(), 0L),
                                quality.get(product.id())))
                        .sorted(Comparator.comparing(
                                        (MyProduct each) -> -each.use().queries())
                                .thenComparing(each -> each.product().name()))
                        .toList(),
                ids.size(),
                use.get(TOGETHER).people());
    }

    private static Map<String, List<QualifiedName>> objects(List<DataProduct> products) {
        Map<String, List<QualifiedName>> objects = new HashMap<>();
        products.forEach(
                product -> objects.put(product.id().toString(), objects(product).toList()));
        objects.put(TOGETHER, products.stream().flatMap(MyProducts::objects).toList());
        return objects;
    }

    private static Stream<QualifiedName> objects(DataProduct product) {
        return product.ports().stream().map(OutputPort::object);
    }
}
