package io.fondaco.search;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.DataProducts.InDomain;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many products there are. To count those that everybody may know reads all of them, so that is kept on this node
 * until it learns that a product changed, as its search index does; what is shown to some only is counted each time.
 */
@ApplicationScoped
public class ProductCounts {

    private static final int MOST_TAGS = 5;

    private record Counted(long changes, List<InDomain> byDomain, List<String> tags) {}

    private final DataProducts products;
    private final ProductIndex index;

    private volatile @Nullable Counted last;

    ProductCounts(DataProducts products, ProductIndex index) {
        this.products = products;
        this.index = index;
    }

    /** How many published products the viewer may know in each domain that has any, by the domain's name. */
    public List<InDomain> byDomain(Person viewer) {
        List<InDomain> restricted = products.countRestrictedByDomain(viewer);
        if (restricted.isEmpty()) {
            return counted().byDomain();
        }
        Map<String, InDomain> all = new LinkedHashMap<>();
        counted().byDomain().forEach(domain -> all.put(domain.slug(), domain));
        restricted.forEach(domain -> all.merge(
                domain.slug(),
                domain,
                (open, some) -> new InDomain(open.slug(), open.name(), open.products() + some.products())));
        return all.values().stream()
                .sorted(Comparator.comparing(InDomain::name))
                .toList();
    }

    /** The five tags that most of the published products have that everybody may know. */
    public List<String> commonTags() {
        return counted().tags();
    }

    /** Another number than before where something of any product may be other than before. */
    public long generation() {
        return index.changes();
    }

    private Counted counted() {
        long changes = index.changes();
        Counted known = last;
        if (known == null || known.changes() != changes) {
            known = new Counted(changes, products.countOpenByDomain(), products.commonTags(MOST_TAGS));
            last = known;
        }
        return known;
    }
}
