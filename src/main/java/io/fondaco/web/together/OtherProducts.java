package io.fondaco.web.together;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.search.Hit;
import io.fondaco.search.ProductIndex;
import io.fondaco.search.ProductSearch;
import io.fondaco.search.Sorting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Products that somebody means by a few words, to be put beside one. */
@ApplicationScoped
class OtherProducts {

    private static final int MOST = 10;

    private final ProductIndex index;
    private final DataProducts products;
    private final AccessStatuses statuses;

    OtherProducts(ProductIndex index, DataProducts products, AccessStatuses statuses) {
        this.index = index;
        this.products = products;
        this.statuses = statuses;
    }

    /** The best of them that the viewer may know, without the one itself; none without words. */
    List<CompanionRow> named(Person viewer, String words, DataProduct product, String chosen) {
        if (words.isBlank()) {
            return List.of();
        }
        ProductSearch search = new ProductSearch(words, Map.of(), Set.of(), Set.of(), Sorting.BEST_MATCH, 1, MOST);
        List<UUID> found = index.search(viewer, search).hits().items().stream()
                .map(Hit::product)
                .filter(id -> !id.equals(product.id()))
                .toList();
        List<DataProduct> visible = products.visibleInOrder(viewer, found);
        Map<UUID, AccessStatus> access = statuses.of(viewer, visible);
        return visible.stream()
                .map(each -> CompanionRow.of(each, "", access.get(each.id()), chosen))
                .toList();
    }
}
