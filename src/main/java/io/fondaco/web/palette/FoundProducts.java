package io.fondaco.web.palette;

import io.fondaco.access.status.ListedAccess;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.search.Hit;
import io.fondaco.search.ListedProducts;
import io.fondaco.search.ListedProducts.Row;
import io.fondaco.search.ProductIndex;
import io.fondaco.search.ProductSearch;
import io.fondaco.search.Sorting;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.web.Badges;
import io.fondaco.web.search.Encoding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Products and columns by words, as the search of the list finds them: of those alone that the viewer may know. */
@ApplicationScoped
class FoundProducts {

    private static final int LOOKED_AT = 20;
    private static final int PRODUCTS = 6;
    private static final int COLUMNS = 5;

    private record Column(String name, String dataset, Row product) {}

    private final ProductIndex index;
    private final ListedProducts listed;

    FoundProducts(ProductIndex index, ListedProducts listed) {
        this.index = index;
        this.listed = listed;
    }

    /** The products, the columns, and what to do with the first product. */
    List<Group> by(Person viewer, String words) {
        ProductSearch search = new ProductSearch(words, Map.of(), Set.of(), Set.of(), Sorting.BEST_MATCH, 1, LOOKED_AT);
        Page<Hit> hits = index.search(viewer, search).hits();
        Map<UUID, Row> rows = listed
                .among(viewer, hits.items().stream().map(Hit::product).toList())
                .stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
        List<Hit> known = hits.items().stream()
                .filter(hit -> rows.containsKey(hit.product()))
                .toList();
        List<Row> first = known.stream()
                .limit(PRODUCTS)
                .map(hit -> rows.get(hit.product()))
                .toList();
        return List.of(
                new Group("Data products", products(viewer, first)),
                new Group("Columns", columns(known, rows)),
                new Group(
                        "Actions",
                        first.stream()
                                .limit(1)
                                .flatMap(row -> actions(row).stream())
                                .toList()));
    }

    private List<Entry> products(Person viewer, List<Row> rows) {
        Map<UUID, ListedAccess> access = index.states(viewer, rows);
        return rows.stream()
                .map(row -> new Entry(
                        row.name(),
                        "/products/" + row.path(),
                        false,
                        row.domainName() + " · "
                                + Badges.badge(access.get(row.id()).told()).text(),
                        "/products/" + row.path() + "/connect"))
                .toList();
    }

    /** Columns of one name are one entry, which leads to that of the best product. */
    private static List<Entry> columns(List<Hit> hits, Map<UUID, Row> rows) {
        Map<String, List<Column>> byName = new LinkedHashMap<>();
        for (Hit hit : hits) {
            for (IndexedColumn column : hit.columns()) {
                byName.computeIfAbsent(column.name(), _ -> new ArrayList<>())
                        .add(new Column(column.name(), column.dataset(), rows.get(hit.product())));
            }
        }
        return byName.values().stream()
                .limit(COLUMNS)
                .map(FoundProducts::column)
                .toList();
    }

    private static Entry column(List<Column> same) {
        Column best = same.getFirst();
        long others = same.stream().map(each -> each.product().id()).distinct().count() - 1;
        return new Entry(
                best.name(),
                "/products/%s/schema?c=%s".formatted(best.product().path(), Encoding.inAddress(best.name())),
                true,
                best.product().name() + (others == 0 ? "" : ", and " + others + " more"),
                "/products/" + best.product().path() + "/connect");
    }

    private static List<Entry> actions(Row row) {
        String page = "/products/" + row.path();
        return List.of(
                Entry.of("Connect to " + row.name(), page + "/connect", ""),
                Entry.of("Columns of " + row.name(), page + "/schema", ""),
                Entry.of("Use " + row.name() + " together", page + "/together", ""));
    }
}
