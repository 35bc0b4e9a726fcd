package io.fondaco.web.access.readers;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.status.ProductHolders.Held;
import io.fondaco.common.Chunks;
import io.fondaco.common.Day;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.download.Download;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Everybody who has access to a product, as a table for spreadsheets: days of UTC as 2027-03-14, datasets as {@link Download#list}. */
@ApplicationScoped
public class AccessFile {

    /** The columns. */
    public static final List<String> HEADINGS = List.of(
            "holder",
            "name",
            "kind",
            "datasets",
            "mode",
            "purpose",
            "given_by",
            "since",
            "until",
            "queries_90_days",
            "last_use",
            "in_trino",
            "why_not");

    private static final int STEP = 500;

    private final DataProducts products;
    private final AccessLists lists;
    private final AccessRows rows;

    AccessFile(DataProducts products, AccessLists lists, AccessRows rows) {
        this.products = products;
        this.lists = lists;
        this.rows = rows;
    }

    /** Hands on the rows that the list shows under this filter. */
    public void each(Person viewer, String domain, String slug, String words, String show, Consumer<List<?>> reader) {
        ProductAccess all =
                QuarkusTransaction.requiringNew().call(() -> lists.of(product(viewer, domain, slug), words));
        Chunks.of(all.list(ProductAccess.Show.of(show)), STEP)
                .forEach(some -> QuarkusTransaction.requiringNew()
                        .call(() -> cells(product(viewer, domain, slug), all, some))
                        .forEach(reader));
    }

    private DataProduct product(Person viewer, String domain, String slug) {
        return products.find(viewer, domain, slug).orElseThrow(DataProducts::unknown);
    }

    private List<List<?>> cells(DataProduct product, ProductAccess all, List<Held> some) {
        Map<UUID, List<String>> datasets = lists.datasets(product, some);
        return rows.of(product, all, some).stream()
                .<List<?>>map(row -> cells(
                        row,
                        datasets.getOrDefault(
                                row.agreement().request().orElse(row.agreement().id()), List.of())))
                .toList();
    }

    private static List<?> cells(AccessRow row, List<String> datasets) {
        Agreement agreement = row.agreement();
        return List.of(
                agreement.principal(),
                row.holder(),
                agreement.holder().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                Download.list(datasets),
                agreement.reads().words(),
                agreement.purpose(),
                agreement.givenBy(),
                Day.of(agreement.startsAt()),
                agreement.lastDay().map(LocalDate::toString).orElse(""),
                row.use().queries(),
                row.use().last().map(LocalDate::toString).orElse(""),
                row.trino().badge().text(),
                row.trino().note());
    }
}
