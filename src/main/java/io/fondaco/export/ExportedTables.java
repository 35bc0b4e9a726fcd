package io.fondaco.export;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.export.ExportedTable.Column;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.Visibility;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables behind published products, a part at a time: of all of them only the keys are held, however many there are.
 * Each part is read in a short transaction of its own, which asks again what the audience may see.
 */
@ApplicationScoped
public class ExportedTables {

    private static final int AT_ONCE = 250;

    private static final String KEYS = """
            select port.id from OutputPort port join port.product product
            where port.removed = false and %s
            order by port.object.cluster, port.object.catalog, port.object.schema, port.object.object,
                product.status, product.slug, port.id
            """;

    private static final String ROWS = """
            select port.id, port.object, port.title, port.summary, seen.kind, product.id, home.slug, product.slug,
                product.name, home.name, product.currentVersion, product.status,
                coalesce(team.name, product.ownerTeam)
            from OutputPort port join port.product product join product.domain home
                left join Team team on team.slug = product.ownerTeam
                left join SeenObject seen on seen.name.cluster = port.object.cluster
                    and seen.name.catalog = port.object.catalog and seen.name.schema = port.object.schema
                    and seen.name.object = port.object.object and seen.goneAt is null
            where port.removed = false and port.id in %s and %s
            """;

    private static final String COLUMNS = """
            select port.id, column.position, column.name, column.type, column.meaning, column.primaryKey,
                column.required
            from ContractColumn column join column.port port where port.id in %s order by port.id, column.position
            """;

    /** Takes the parts, in order. */
    @FunctionalInterface
    public interface Parts<E extends Exception> {
        /** Takes one. */
        void take(List<ExportedTable> part) throws E;
    }

    private record Row(
            UUID port,
            QualifiedName object,
            String title,
            String summary,
            @Nullable String kind,
            UUID product,
            String domain,
            String slug,
            String name,
            String domainName,
            String version,
            ProductStatus status,
            String team) {

        ExportedTable.Of of() {
            return new ExportedTable.Of(
                    product,
                    domain + "/" + slug,
                    name,
                    domainName,
                    version,
                    status.name().toLowerCase(Locale.ROOT),
                    team);
        }
    }

    private record ColumnRow(
            UUID port, int position, String name, String type, String meaning, boolean primaryKey, boolean required) {

        Column column() {
            return new Column(position, name, type, meaning, primaryKey, required);
        }
    }

    private final EntityManager entities;
    private final Visibility visibility;

    ExportedTables(EntityManager entities, Visibility visibility) {
        this.entities = entities;
        this.visibility = visibility;
    }

    /** Hands on every table once, by its name; one that belongs to several products comes with the first of them. */
    public <E extends Exception> void each(Audience audience, Parts<E> parts) throws E {
        List<UUID> keys = QuarkusTransaction.requiringNew().call(() -> keys(audience));
        QualifiedName last = null;
        for (List<UUID> some : Chunks.of(keys, AT_ONCE)) {
            List<ExportedTable> part = QuarkusTransaction.requiringNew().call(() -> part(audience, some));
            Map<QualifiedName, ExportedTable> once = new LinkedHashMap<>();
            for (ExportedTable table : part) {
                if (!table.object().equals(last)) {
                    once.putIfAbsent(table.object(), table);
                }
            }
            last = part.isEmpty() ? last : part.getLast().object();
            parts.take(List.copyOf(once.values()));
        }
    }

    private List<UUID> keys(Audience audience) {
        Visibility.Condition visible = audience.sees(visibility);
        TypedQuery<UUID> query = entities.createQuery(KEYS.formatted(visible.text()), UUID.class);
        visible.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    private List<ExportedTable> part(Audience audience, List<UUID> ports) {
        Visibility.Condition visible = audience.sees(visibility);
        Among among = Among.of("port", ports);
        TypedQuery<Row> query = entities.createQuery(ROWS.formatted(among.list(), visible.text()), Row.class);
        visible.parameters().forEach(query::setParameter);
        among.into(query::setParameter);
        Map<UUID, Row> rows = new HashMap<>();
        query.getResultList().forEach(row -> rows.put(row.port(), row));
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Column>> columns = columns(rows.keySet());
        Set<UUID> products = rows.values().stream().map(Row::product).collect(Collectors.toSet());
        Map<UUID, Set<String>> tags = words("tag from DataProduct product join product.tags tag where", products);
        Map<UUID, Set<String>> owners = words(
                "holder.person from DataProduct product join product.people holder"
                        + " where holder.role = io.fondaco.product.ProductRole.OWNER and",
                products);
        return ports.stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .map(row -> new ExportedTable(
                        row.port(),
                        row.object(),
                        row.title(),
                        row.summary(),
                        row.kind(),
                        row.of(),
                        columns.getOrDefault(row.port(), List.of()),
                        tags.getOrDefault(row.product(), Set.of()),
                        owners.getOrDefault(row.product(), Set.of())))
                .toList();
    }

    private Map<UUID, List<Column>> columns(Set<UUID> ports) {
        Among among = Among.of("port", ports);
        TypedQuery<ColumnRow> query = entities.createQuery(COLUMNS.formatted(among.list()), ColumnRow.class);
        among.into(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        ColumnRow::port, Collectors.mapping(ColumnRow::column, Collectors.toList())));
    }

    private Map<UUID, Set<String>> words(String which, Set<UUID> products) {
        Among among = Among.of("product", products);
        TypedQuery<Object[]> query =
                entities.createQuery("select product.id, " + which + " product.id in " + among.list(), Object[].class);
        among.into(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toCollection(TreeSet::new))));
    }
}
