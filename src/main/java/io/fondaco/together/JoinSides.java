package io.fondaco.together;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.SeenObject;
import io.fondaco.product.harvest.SeenSchemas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the datasets of many products at once, as halves of joins. */
@ApplicationScoped
class JoinSides {

    private static final String COLUMNS = """
            select port.product.id, port.name, port.object, port.deprecated, c.name, c.type, c.primaryKey, c.uniqueValues,
                c.personalData, c.refersTo
            from ContractColumn c join c.port port
            where port.product.id in %s and port.removed = false order by port.position, c.position
            """;

    private record Row(
            UUID product,
            String dataset,
            QualifiedName object,
            boolean deprecated,
            String name,
            String type,
            boolean key,
            boolean unique,
            boolean personalData,
            String refersTo) {

        KeyColumn column() {
            return new KeyColumn(
                    name,
                    type,
                    key,
                    unique,
                    personalData,
                    refersTo.lines().filter(other -> !other.isEmpty()).toList());
        }
    }

    private final EntityManager entities;
    private final SeenSchemas seenSchemas;

    JoinSides(EntityManager entities, SeenSchemas seenSchemas) {
        this.entities = entities;
        this.seenSchemas = seenSchemas;
    }

    /** The datasets of each of these products, in the order of its file, as their contracts say. */
    Map<UUID, List<JoinSide>> of(Collection<UUID> products) {
        if (products.isEmpty()) {
            return Map.of();
        }
        Among among = Among.of("product", products);
        TypedQuery<Row> query = entities.createQuery(COLUMNS.formatted(among.list()), Row.class);
        among.into(query::setParameter);
        Map<UUID, Map<String, List<Row>>> rows = query.getResultStream()
                .collect(Collectors.groupingBy(
                        Row::product, Collectors.groupingBy(Row::dataset, LinkedHashMap::new, Collectors.toList())));
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> sides(entry.getValue().values())));
    }

    private static List<JoinSide> sides(Collection<List<Row>> datasets) {
        return datasets.stream()
                .map(rows -> new JoinSide(
                        rows.getFirst().dataset(),
                        rows.getFirst().object(),
                        rows.getFirst().deprecated(),
                        rows.stream().map(Row::column).toList()))
                .toList();
    }

    /** The same two as Trino was last seen to have them, where it was. */
    List<JoinSide> asSeen(Collection<OutputPort> ports, List<JoinSide> sides) {
        Map<QualifiedName, SeenObject> seen = seenSchemas.of(ports);
        List<JoinSide> typed = new ArrayList<>();
        for (JoinSide side : sides) {
            SeenObject object = seen.get(side.object());
            typed.add(object == null ? side : side.as(types(object)));
        }
        return typed;
    }

    private static Map<String, String> types(SeenObject object) {
        return object.columns().stream()
                .collect(Collectors.toMap(
                        column -> column.name().toLowerCase(Locale.ROOT),
                        column -> column.type(),
                        (first, _) -> first));
    }
}
