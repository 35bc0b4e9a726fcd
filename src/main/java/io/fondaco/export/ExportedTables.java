package io.fondaco.export;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.export.ExportedTable.Column;
import io.fondaco.product.ProductStatus;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tables behind published products, a part at a time: of all of them only the keys are held, however many there are.
 * Each part is read in a short transaction of its own, which asks again what the audience may see.
 */
@ApplicationScoped
public class ExportedTables {

    static final String KEYS = """
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

    private final ExportRows rows;
    private final CheckedRules rules;

    ExportedTables(ExportRows rows, CheckedRules rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /** Hands on every table once, by its name; one that belongs to several products comes with the first of them. */
    public <E extends Exception> void each(Audience audience, Parts<E> parts) throws E {
        AtomicReference<@Nullable QualifiedName> last = new AtomicReference<>();
        rows.<ExportedTable, E>each(audience, KEYS, some -> part(audience, some), part -> {
            Map<QualifiedName, ExportedTable> once = new LinkedHashMap<>();
            for (ExportedTable table : part) {
                if (!table.object().equals(last.get())) {
                    once.putIfAbsent(table.object(), table);
                }
            }
            if (!part.isEmpty()) {
                last.set(part.getLast().object());
            }
            parts.take(List.copyOf(once.values()));
        });
    }

    private List<ExportedTable> part(Audience audience, List<UUID> ports) {
        Map<UUID, Row> found = rows.visible(audience, ROWS, ports, Row.class, Row::port);
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Column>> columns = rows.of(COLUMNS, found.keySet(), ColumnRow.class).stream()
                .collect(Collectors.groupingBy(
                        ColumnRow::port, Collectors.mapping(ColumnRow::column, Collectors.toList())));
        Set<UUID> products = found.values().stream().map(Row::product).collect(Collectors.toSet());
        Map<UUID, Set<String>> tags = rows.tags(products);
        Map<UUID, Quality> quality = rules.ofProducts(products);
        Map<UUID, Set<String>> owners = rows.words(
                "holder.person from DataProduct product join product.people holder"
                        + " where holder.role = io.fondaco.product.ProductRole.OWNER and",
                products);
        return ports.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(row -> new ExportedTable(
                        row.port(),
                        row.object(),
                        row.title(),
                        row.summary(),
                        row.kind(),
                        row.of(),
                        quality.getOrDefault(row.product(), Quality.NONE),
                        columns.getOrDefault(row.port(), List.of()),
                        tags.getOrDefault(row.product(), Set.of()),
                        owners.getOrDefault(row.product(), Set.of())))
                .toList();
    }
}
