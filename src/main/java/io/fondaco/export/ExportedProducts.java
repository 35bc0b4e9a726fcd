package io.fondaco.export;

import io.fondaco.export.ExportedProduct.Port;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published products, a part at a time, as {@link ExportedTables} reads tables. */
@ApplicationScoped
public class ExportedProducts {

    private static final String KEYS = """
            select product.id from DataProduct product join product.domain home where %s
            order by home.slug, product.slug
            """;

    private static final String ROWS = """
            select product.id, home.slug, product.slug, product.name, product.summary, product.currentVersion,
                home.name, coalesce(team.name, product.ownerTeam), coalesce(team.contact, ''), product.updatedAt,
                (select max(live.publishedAt) from ProductVersion live
                    where live.product = product and live.number = product.currentVersion)
            from DataProduct product join product.domain home left join Team team on team.slug = product.ownerTeam
            where product.id in %s and %s
            """;

    private static final String PORTS = """
            select port.product.id, port.name, port.title, port.summary, port.object from OutputPort port
            where port.removed = false and port.product.id in %s order by port.position
            """;

    /** Takes the products, in order. */
    @FunctionalInterface
    public interface Reader<E extends Exception> {
        /** Takes one. */
        void take(ExportedProduct product) throws E;
    }

    private record Row(
            UUID id,
            String domain,
            String slug,
            String name,
            String summary,
            String version,
            String domainName,
            String team,
            String contact,
            Instant changed,
            @Nullable Instant issued) {}

    private final ExportRows rows;
    private final CheckedRules rules;

    ExportedProducts(ExportRows rows, CheckedRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /** Hands on every product, by its address. */
    public <E extends Exception> void each(Audience audience, Reader<E> reader) throws E {
        rows.<ExportedProduct, E>each(audience, KEYS, some -> part(audience, some), part -> {
            for (ExportedProduct product : part) {
                reader.take(product);
            }
        });
    }

    private List<ExportedProduct> part(Audience audience, List<UUID> ids) {
        Map<UUID, Row> found = rows.visible(audience, ROWS, ids, Row.class, Row::id);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Port>> ports =
                rows.of(PORTS, found.keySet(), Port.class).stream().collect(Collectors.groupingBy(Port::product));
        Map<UUID, Set<String>> tags = rows.tags(found.keySet());
        Map<UUID, Quality> quality = rules.ofProducts(found.keySet());
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(row -> product(row, quality, ports, tags))
                .toList();
    }

    private static ExportedProduct product(
            Row row, Map<UUID, Quality> quality, Map<UUID, List<Port>> ports, Map<UUID, Set<String>> tags) {
        return new ExportedProduct(
                row.id(),
                row.domain() + "/" + row.slug(),
                row.name(),
                row.summary(),
                row.version(),
                row.domainName(),
                row.team(),
                row.contact(),
                row.changed(),
                row.issued(),
                quality.getOrDefault(row.id(), Quality.NONE),
                ports.getOrDefault(row.id(), List.of()),
                tags.getOrDefault(row.id(), Set.of()));
    }
}
