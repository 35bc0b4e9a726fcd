package io.fondaco.export;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.export.ExportedProduct.Port;
import io.fondaco.product.Visibility;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The published products, a part at a time, as {@link ExportedTables} reads tables. */
@ApplicationScoped
public class ExportedProducts {

    private static final int AT_ONCE = 250;

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

    private final EntityManager entities;
    private final Visibility visibility;

    ExportedProducts(EntityManager entities, Visibility visibility) {
        this.entities = entities;
        this.visibility = visibility;
    }

    /** Hands on every product, by its address. */
    public <E extends Exception> void each(Audience audience, Reader<E> reader) throws E {
        List<UUID> keys = QuarkusTransaction.requiringNew().call(() -> keys(audience));
        for (List<UUID> some : Chunks.of(keys, AT_ONCE)) {
            for (ExportedProduct product : QuarkusTransaction.requiringNew().call(() -> part(audience, some))) {
                reader.take(product);
            }
        }
    }

    private List<UUID> keys(Audience audience) {
        Visibility.Condition visible = audience.sees(visibility);
        TypedQuery<UUID> query = entities.createQuery(KEYS.formatted(visible.text()), UUID.class);
        visible.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private List<ExportedProduct> part(Audience audience, List<UUID> ids) {
        Visibility.Condition visible = audience.sees(visibility);
        Among among = Among.of("id", ids);
        TypedQuery<Row> query = entities.createQuery(ROWS.formatted(among.list(), visible.text()), Row.class);
        visible.parameters().forEach(query::setParameter);
        among.into(query::setParameter);
        Map<UUID, Row> rows = new HashMap<>();
        query.getResultList().forEach(row -> rows.put(row.id(), row));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Port>> ports = ports(rows.keySet());
        Map<UUID, Set<String>> tags = tags(rows.keySet());
        return ids.stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .map(row -> product(row, ports, tags))
                .toList();
    }

    private static ExportedProduct product(Row row, Map<UUID, List<Port>> ports, Map<UUID, Set<String>> tags) {
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
                ports.getOrDefault(row.id(), List.of()),
                tags.getOrDefault(row.id(), Set.of()));
    }

    private Map<UUID, List<Port>> ports(Set<UUID> products) {
        Among among = Among.of("product", products);
        TypedQuery<Port> query = entities.createQuery(PORTS.formatted(among.list()), Port.class);
        among.into(query::setParameter);
        return query.getResultStream().collect(Collectors.groupingBy(Port::product));
    }

    private Map<UUID, Set<String>> tags(Set<UUID> products) {
        Among among = Among.of("product", products);
        TypedQuery<Object[]> query = entities.createQuery(
                "select product.id, tag from DataProduct product join product.tags tag where product.id in "
                        + among.list(),
                Object[].class);
        among.into(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toCollection(TreeSet::new))));
    }
}
