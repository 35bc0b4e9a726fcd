package io.fondaco.search;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import io.fondaco.search.index.Freshness;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.IndexedProduct;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Products for the index, without a database. */
final class IndexSamples {

    static final IndexedProduct DAILY = product(
            "Daily temperatures",
            "weather",
            "Lowest, highest and average air temperature for each zip code and day",
            Set.of("temperature", "zip code"),
            List.of(
                    new IndexedColumn("daily_temperatures", "zip_code", "Postal code, five digits"),
                    new IndexedColumn("daily_temperatures", "day", "Calendar day")));
    static final IndexedProduct ORDERS = product(
            "Orders",
            "retail",
            "Every order with its lines",
            Set.of("orders"),
            List.of(
                    new IndexedColumn("order_lines", "customer_id", "Who bought"),
                    new IndexedColumn("order_lines", "price", "What it cost, with <b>tax</b>")));
    static final IndexedProduct CUSTOMERS = product(
            "Customers",
            "retail",
            "People who buy in shops",
            Set.of("people"),
            List.of(new IndexedColumn("customers", "shipping_zip", "Where goods go")));
    static final IndexedProduct SECRET = restricted(
            product("Station readings", "weather", "Hygrometer readings, unchecked", Set.of("raw"), List.of()),
            "team-weather");

    private IndexSamples() {}

    /** A search for words alone. */
    static ProductSearch words(String text) {
        return new ProductSearch(text, Map.of(), Set.of(), Set.of(), Sorting.BEST_MATCH, 1, 25);
    }

    static SearchIndex index(IndexedProduct... products) {
        SearchIndex index = new SearchIndex();
        index.put(List.of(products));
        index.refresh();
        return index;
    }

    static IndexedProduct product(
            String name, String domain, String summary, Set<String> tags, List<IndexedColumn> columns) {
        return new IndexedProduct(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                name,
                domain,
                domain.equals("weather") ? "Weather" : "Retail",
                summary,
                "Use it to learn about " + name,
                tags,
                name.equals("Orders") ? List.of("purchase slips") : List.of(),
                List.of(),
                "team-" + domain,
                "Team " + domain,
                List.of("team-" + domain, "otto", "Otto Weber"),
                columns,
                ProductStatus.ACTIVE,
                "GOLD",
                Instant.parse("2026-01-10T08:00:00Z"),
                true,
                Set.of(),
                Set.of("otto"),
                Set.of("otto"),
                Set.of("lake"),
                domain.equals("retail"),
                Set.of(new QualifiedName(
                        QualifiedName.MAIN_CLUSTER,
                        "lake",
                        domain,
                        name.toLowerCase(Locale.ROOT).replace(' ', '_'))),
                0,
                Freshness.UNKNOWN);
    }

    static IndexedProduct restricted(IndexedProduct product, String team) {
        return changed(product, product.status(), false, Set.of(team));
    }

    static IndexedProduct inState(IndexedProduct product, ProductStatus status) {
        return changed(product, status, status.isPublic(), Set.of());
    }

    private static IndexedProduct changed(
            IndexedProduct product, ProductStatus status, boolean everyone, Set<String> teams) {
        return new IndexedProduct(
                product.id(),
                product.slug(),
                product.name(),
                product.domain(),
                product.domainName(),
                product.summary(),
                product.description(),
                product.tags(),
                product.synonyms(),
                product.datasets(),
                product.ownerTeam(),
                product.ownerTeamName(),
                product.owners(),
                product.columns(),
                status,
                product.tier(),
                product.publishedAt(),
                everyone,
                teams,
                product.people(),
                product.deciders(),
                product.catalogs(),
                product.personalData(),
                product.objects(),
                product.queries(),
                product.freshness());
    }
}
