package io.fondaco.lineage.graph;

import io.fondaco.common.Among;
import io.fondaco.common.Chunks;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.lineage.graph.Place.Kind;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Tells which tables belong to which products, for one viewer. A table that is or was a dataset of products that the
 * viewer may not know is not there for them, also where the product was retired or is a draft.
 */
@ApplicationScoped
class Places {

    private static final String PORTS = """
            select port.object, port.name, port.removed, port.product.id from OutputPort port
            where port.object.object in %1$s
            """;

    private static final String BEFORE = """
            select earlier, port.name, true, port.product.id from OutputPort port join port.before earlier
            where earlier.object in %1$s
            """;

    private static final int AT_ONCE = 250;

    private record Row(QualifiedName object, String port, boolean removed, UUID product) {}

    private final EntityManager entities;
    private final DataProducts products;

    Places(EntityManager entities, DataProducts products) {
        this.entities = entities;
        this.products = products;
    }

    /** Of each of these tables. */
    Map<QualifiedName, Place> of(Person viewer, Collection<QualifiedName> objects) {
        Map<QualifiedName, Place> places = new HashMap<>();
        objects.forEach(object -> places.put(object, Place.TABLE));
        if (objects.isEmpty()) {
            return places;
        }
        Map<QualifiedName, List<Row>> rows = new HashMap<>();
        rows(PORTS, objects, rows);
        rows(BEFORE, objects, rows);
        Set<UUID> ids =
                rows.values().stream().flatMap(List::stream).map(Row::product).collect(Collectors.toSet());
        Map<UUID, DataProduct> visible = products.visibleAmong(viewer, ids).stream()
                .collect(Collectors.toMap(DataProduct::id, Function.identity()));
        rows.forEach((object, found) -> places.put(object, place(found, visible)));
        return places;
    }

    /** What each is to whoever sees the products that are given back; no more is told of them. */
    Map<QualifiedName, Place> kinds(UnaryOperator<Set<UUID>> seen, Collection<QualifiedName> objects) {
        Map<QualifiedName, Place> places = new HashMap<>();
        objects.forEach(object -> places.put(object, Place.TABLE));
        for (List<QualifiedName> some : Chunks.of(List.copyOf(places.keySet()), AT_ONCE)) {
            Map<QualifiedName, List<Row>> rows = new HashMap<>();
            rows(PORTS, some, rows);
            rows(BEFORE, some, rows);
            Set<UUID> ids = rows.values().stream()
                    .flatMap(List::stream)
                    .map(Row::product)
                    .collect(Collectors.toSet());
            Set<UUID> visible = ids.isEmpty() ? ids : seen.apply(ids);
            rows.forEach((object, found) -> places.put(object, kind(found, visible)));
        }
        return places;
    }

    private static Place kind(List<Row> found, Set<UUID> visible) {
        if (found.stream().anyMatch(row -> visible.contains(row.product()) && !row.removed())) {
            return Place.DATASET;
        }
        return found.stream().allMatch(row -> visible.contains(row.product())) ? Place.TABLE : Place.HIDDEN;
    }

    private void rows(String text, Collection<QualifiedName> objects, Map<QualifiedName, List<Row>> rows) {
        Among among = Among.of(
                "object", objects.stream().map(QualifiedName::object).distinct().toList());
        TypedQuery<Row> query = entities.createQuery(text.formatted(among.list()), Row.class);
        among.into(query::setParameter);
        Set<QualifiedName> wanted = Set.copyOf(objects);
        query.getResultList().stream()
                .filter(row -> wanted.contains(row.object()))
                .forEach(row -> rows.computeIfAbsent(row.object(), _ -> new ArrayList<>())
                        .add(row));
    }

    private static Place place(List<Row> found, Map<UUID, DataProduct> visible) {
        boolean hidden = false;
        for (Row row : found) {
            DataProduct product = visible.get(row.product());
            if (product != null && !row.removed()) {
                return new Place(
                        Kind.DATASET,
                        new Place.Product(
                                product.id(),
                                product.path(),
                                product.name(),
                                product.domain().name(),
                                product.currentVersion()),
                        row.port());
            }
            hidden |= product == null;
        }
        return hidden ? Place.HIDDEN : Place.TABLE;
    }
}
