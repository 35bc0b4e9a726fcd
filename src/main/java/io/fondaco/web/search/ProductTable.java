package io.fondaco.web.search;

import io.fondaco.access.status.ListedAccess;
import io.fondaco.identity.Person;
import io.fondaco.search.ListedProducts;
import io.fondaco.search.ProductIndex;
import io.fondaco.search.ProductSearch;
import io.fondaco.web.Badges;
import io.fondaco.web.download.Download;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes every product that an address asks for as a row, a part of them at a time. */
@ApplicationScoped
class ProductTable {

    static final List<String> HEADINGS = List.of(
            "domain",
            "product",
            "name",
            "version",
            "status",
            "tier",
            "owner",
            "summary",
            "datasets",
            "tags",
            "my access");

    private static final int STEP = 1_000;

    private final KeptOptions options;
    private final ProductIndex index;
    private final ListedProducts products;

    ProductTable(KeptOptions options, ProductIndex index, ListedProducts products) {
        this.options = options;
        this.index = index;
        this.products = products;
    }

    /** What the address asks for. */
    ProductSearch asked(MultivaluedMap<String, String> query) {
        return SearchParameters.of(query, options.get()).search(1, STEP);
    }

    void each(Person viewer, ProductSearch search, Consumer<List<?>> reader) {
        index.each(
                viewer,
                search,
                ids -> QuarkusTransaction.requiringNew()
                        .call(() -> rows(viewer, ids))
                        .forEach(reader));
    }

    /** The index may be a moment behind: what the viewer may not know by now is left out. */
    private List<List<?>> rows(Person viewer, List<UUID> ids) {
        Map<UUID, ListedProducts.Row> visible = products.among(viewer, ids).stream()
                .collect(Collectors.toMap(ListedProducts.Row::id, Function.identity()));
        Map<UUID, Set<String>> tags = products.tagsOf(visible.keySet());
        Map<UUID, ListedAccess> access = index.states(viewer, visible.values());
        return ids.stream()
                .filter(visible::containsKey)
                .<List<?>>map(id -> cells(visible.get(id), tags.getOrDefault(id, Set.of()), access.get(id)))
                .toList();
    }

    private static List<?> cells(ListedProducts.Row product, Set<String> tags, ListedAccess access) {
        return List.of(
                product.domain(),
                product.slug(),
                product.name(),
                product.version(),
                Badges.badge(product.status()).text(),
                Optional.ofNullable(product.tier()).map(Options::label).orElse(""),
                product.owner(),
                product.summary(),
                product.datasets(),
                Download.list(new TreeSet<>(tags)),
                Badges.badge(access.told()).text());
    }
}
