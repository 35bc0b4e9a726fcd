package io.fondaco.export;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.export.ExportedOrigin.SourceColumn;
import io.fondaco.lineage.graph.ColumnName;
import io.fondaco.lineage.graph.Origins;
import io.fondaco.lineage.graph.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Of what the exported tables are made, a part at a time, as {@link ExportedTables} reads them. To be read after the tables:
 * a link is told only where both of its ends were written.
 */
@ApplicationScoped
public class ExportedOrigins {

    private static final String OBJECTS = """
            select port.id, port.object from OutputPort port join port.product product
            where port.removed = false and port.id in %s and %s
            """;

    private static final String PRODUCTS = """
            select product.id, product.slug from DataProduct product where product.id in %s and %s
            """;

    private record Lying(UUID port, QualifiedName object) {}

    private record Named(UUID product, String slug) {}

    /** Takes the origins, in order. */
    @FunctionalInterface
    public interface Reader<E extends Exception> {
        /** Takes those of a part of the tables. */
        void take(List<ExportedOrigin> part) throws E;
    }

    private final ExportRows rows;
    private final Origins origins;

    ExportedOrigins(ExportRows rows, Origins origins) {
        this.rows = rows;
        this.origins = origins;
    }

    /** Hands on those of every table that was written, once, by the tables' names. */
    public <E extends Exception> void each(Audience audience, WrittenNames written, Reader<E> reader) throws E {
        WrittenNames told = new WrittenNames();
        rows.<ExportedOrigin, E>each(
                audience, ExportedTables.KEYS, some -> part(audience, some, written, told), reader::take);
    }

    private List<ExportedOrigin> part(Audience audience, List<UUID> ports, WrittenNames written, WrittenNames told) {
        Set<QualifiedName> tables = rows.visible(audience, OBJECTS, ports, Lying.class, Lying::port).values().stream()
                .map(Lying::object)
                .filter(object -> written.holds(object) && told.add(object))
                .collect(Collectors.toSet());
        Origins.Made made = origins.of(tables, products -> seen(audience, products));
        Map<QualifiedName, List<Step<QualifiedName>>> byTable = new TreeMap<>(made.tables().stream()
                .filter(step -> written.holds(step.from()))
                .collect(Collectors.groupingBy(Step::to)));
        Map<QualifiedName, Map<String, Set<SourceColumn>>> columns = columns(made.columns(), written);
        return byTable.entrySet().stream()
                .map(entry -> origin(entry.getKey(), entry.getValue(), columns.getOrDefault(entry.getKey(), Map.of())))
                .toList();
    }

    private Set<UUID> seen(Audience audience, Set<UUID> products) {
        return rows.visible(audience, PRODUCTS, List.copyOf(products), Named.class, Named::product)
                .keySet();
    }

    private static Map<QualifiedName, Map<String, Set<SourceColumn>>> columns(
            List<Step<ColumnName>> steps, WrittenNames written) {
        Map<QualifiedName, Map<String, Set<SourceColumn>>> columns = new LinkedHashMap<>();
        steps.stream()
                .filter(step -> written.holds(step.from().object(), step.from().column())
                        && written.holds(step.to().object(), step.to().column()))
                .forEach(step -> columns.computeIfAbsent(step.to().object(), _ -> new TreeMap<>())
                        .computeIfAbsent(
                                step.to().column(),
                                _ -> new TreeSet<>(Comparator.comparing(SourceColumn::table)
                                        .thenComparing(SourceColumn::column)))
                        .add(new SourceColumn(step.from().object(), step.from().column())));
        return columns;
    }

    private static ExportedOrigin origin(
            QualifiedName table, List<Step<QualifiedName>> steps, Map<String, Set<SourceColumn>> columns) {
        return new ExportedOrigin(
                table,
                steps.stream().map(Step::from).sorted().toList(),
                steps.stream().map(Step::told).distinct().sorted().collect(Collectors.joining(", ")),
                steps.stream()
                        .map(Step::lastSeen)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                columns);
    }
}
