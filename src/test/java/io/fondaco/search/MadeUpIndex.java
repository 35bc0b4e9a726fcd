package io.fondaco.search;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductStatus;
import io.fondaco.search.index.Freshness;
import io.fondaco.search.index.IndexedColumn;
import io.fondaco.search.index.IndexedProduct;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An index of a file of the ranking set: products after {@code = domain/slug}, each with lines such as {@code name: …},
 * and then, after {@code ? queries}, what is expected.
 */
final class MadeUpIndex {

    private static final String QUERIES = "? queries";

    private final Map<UUID, String> paths = new HashMap<>();
    private final List<IndexedProduct> products = new ArrayList<>();
    private final ExpectedPlaces expected;

    private MadeUpIndex(List<String> lines) {
        int queries = lines.indexOf(QUERIES);
        List<Integer> starts = new ArrayList<>();
        for (int at = 0; at < queries; at++) {
            if (lines.get(at).startsWith("= ")) {
                starts.add(at);
            }
        }
        starts.add(queries);
        for (int at = 0; at + 1 < starts.size(); at++) {
            add(lines.subList(starts.get(at), starts.get(at + 1)));
        }
        this.expected = ExpectedPlaces.of(lines.subList(queries, lines.size()));
    }

    static MadeUpIndex of(String file) throws IOException {
        return new MadeUpIndex(ExpectedPlaces.lines(file));
    }

    List<IndexedProduct> products() {
        return products;
    }

    ExpectedPlaces expected() {
        return expected;
    }

    /** The path of a product of this index. */
    String path(UUID product) {
        return paths.get(product);
    }

    private void add(List<String> lines) {
        String path = lines.getFirst().substring(2);
        Map<String, String> texts = new HashMap<>();
        lines.subList(1, lines.size()).forEach(line -> {
            int colon = line.indexOf(": ");
            texts.put(line.substring(0, colon), line.substring(colon + 2));
        });
        IndexedProduct product = product(path, texts);
        paths.put(product.id(), path);
        products.add(product);
    }

    private static IndexedProduct product(String path, Map<String, String> texts) {
        String domain = path.substring(0, path.indexOf('/'));
        String slug = path.substring(path.indexOf('/') + 1);
        String team = texts.getOrDefault("team", "Data office");
        return new IndexedProduct(
                UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)),
                slug,
                texts.get("name"),
                domain,
                texts.getOrDefault("domain", domain),
                texts.get("summary"),
                String.join(
                        "\n\n",
                        Stream.of("purpose", "limitations", "usage")
                                .map(each -> texts.getOrDefault(each, ""))
                                .toList()),
                Set.copyOf(list(texts, "tags", ",")),
                list(texts, "synonyms", ","),
                List.of(),
                "team-" + domain,
                team,
                Stream.concat(Stream.of(team), list(texts, "people", ",").stream())
                        .toList(),
                columns(texts, slug),
                ProductStatus.valueOf(texts.getOrDefault("status", "active").toUpperCase(Locale.ROOT)),
                "",
                Instant.parse("2026-01-10T08:00:00Z"),
                !texts.containsKey("visible"),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("lake"),
                false,
                objects(texts, domain, slug),
                Long.parseLong(texts.getOrDefault("queries", "0")),
                Freshness.UNKNOWN);
    }

    private static List<IndexedColumn> columns(Map<String, String> texts, String slug) {
        return list(texts, "columns", ";").stream()
                .map(column -> column.split(" ", 2))
                .map(parts -> new IndexedColumn(slug, parts[0], parts[1]))
                .toList();
    }

    private static Set<QualifiedName> objects(Map<String, String> texts, String domain, String slug) {
        String[] parts = texts.getOrDefault("tables", "lake." + domain + "." + slug.replace('-', '_'))
                .split("\\.");
        return Set.of(new QualifiedName(QualifiedName.MAIN_CLUSTER, parts[0], parts[1], parts[2]));
    }

    private static List<String> list(Map<String, String> texts, String key, String between) {
        return Arrays.stream(texts.getOrDefault(key, "").split(between))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }
}
