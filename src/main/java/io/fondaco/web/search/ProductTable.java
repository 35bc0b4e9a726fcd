package io.fondaco.web.search;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Teams;
import io.fondaco.search.Hit;
import io.fondaco.search.ProductIndex;
import io.fondaco.web.Badges;
import io.fondaco.web.Csv;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes every product that an address asks for as a row. */
@ApplicationScoped
class ProductTable {

    private static final int ALL = 1_000_000;
    private static final int BATCH = 500;

    private final ProductLists lists;
    private final ProductIndex index;
    private final DataProducts products;
    private final Teams teams;
    private final AccessStatuses statuses;

    ProductTable(ProductLists lists, ProductIndex index, DataProducts products, Teams teams, AccessStatuses statuses) {
        this.lists = lists;
        this.index = index;
        this.products = products;
        this.teams = teams;
        this.statuses = statuses;
    }

    @Transactional
    String of(Person viewer, MultivaluedMap<String, String> query) {
        SearchParameters choices = SearchParameters.of(query, lists.options());
        List<UUID> found = index.search(viewer, choices.search(1, ALL)).hits().items().stream()
                .map(Hit::product)
                .toList();
        Csv csv = new Csv(
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
        for (int from = 0; from < found.size(); from += BATCH) {
            add(csv, viewer, found.subList(from, Math.min(from + BATCH, found.size())));
        }
        return csv.toString();
    }

    private void add(Csv csv, Person viewer, List<UUID> ids) {
        Map<UUID, DataProduct> visible = products.visibleAmong(viewer, Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(DataProduct::id, product -> product));
        Map<UUID, AccessStatus> access = statuses.of(viewer, visible.values());
        ids.stream()
                .filter(visible::containsKey)
                .map(visible::get)
                .forEach(product -> csv.row(List.of(
                        product.domain().slug(),
                        product.slug(),
                        product.name(),
                        product.currentVersion(),
                        Badges.badge(product.status()).text(),
                        product.tier().map(tier -> Options.label(tier)).orElse(""),
                        teams.displayName(product.ownerTeam()),
                        product.summary(),
                        product.ports().size(),
                        String.join(" ", product.tags()),
                        Badges.badge(access.get(product.id()).state()).text())));
    }
}
