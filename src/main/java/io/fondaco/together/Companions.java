package io.fondaco.together;

import io.fondaco.common.Among;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPorts;
import io.fondaco.together.UsedTogether.Found;
import io.fondaco.usage.report.Headcount;
import io.fondaco.usage.report.UsageReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the products that go with one: those that queries used at once with it, then those that share a key with it. Every
 * method wants a transaction or a request.
 */
@ApplicationScoped
public class Companions {

    /** How many of each kind are told. */
    private static final int MOST = 15;

    /** Some of what was used may be no product, or none that the viewer may know. */
    private static final int MOST_OBJECTS = 120;

    private static final String PUBLISHED = "select port.product.id, port.object from OutputPort port"
            + " where port.removed = false and port.object.object in ";

    private record ObjectOf(UUID product, QualifiedName object) {}

    private final EntityManager entities;
    private final DataProducts products;
    private final OutputPorts ports;
    private final UsedTogether usedTogether;
    private final KeyMates keyMates;
    private final JoinSides sides;

    Companions(
            EntityManager entities,
            DataProducts products,
            OutputPorts ports,
            UsedTogether usedTogether,
            KeyMates keyMates,
            JoinSides sides) {
        this.entities = entities;
        this.products = products;
        this.ports = ports;
        this.usedTogether = usedTogether;
        this.keyMates = keyMates;
        this.sides = sides;
    }

    /** Those that the viewer may know: what most queries used first, then by name what only shares a key. */
    public List<Companion> of(Person viewer, DataProduct product) {
        Found used = usedTogether.with(ports.objectsOf(List.of(product.id())));
        Map<UUID, Set<QualifiedName>> byProduct = published(used, product);
        List<JoinSide> own = sides.of(List.of(product.id())).getOrDefault(product.id(), List.of());
        Set<UUID> ids = new HashSet<>(byProduct.keySet());
        ids.addAll(keyMates.of(viewer, product.id(), own, MOST));
        List<DataProduct> visible = products.visibleAmong(viewer, ids).stream()
                .filter(each -> each.status().isPublic())
                .toList();
        Map<UUID, List<JoinSide>> others =
                sides.of(visible.stream().map(DataProduct::id).toList());
        boolean exact = UsageReports.showsNames(product, viewer);
        List<Companion> all = visible.stream()
                .map(each -> companion(
                        each,
                        used,
                        byProduct.getOrDefault(each.id(), Set.of()),
                        Joins.best(own, others.getOrDefault(each.id(), List.of())),
                        exact))
                .toList();
        return told(all);
    }

    private static Companion companion(
            DataProduct product, Found used, Set<QualifiedName> objects, Optional<Join> join, boolean exact) {
        return new Companion(product, used.queriesOn(objects), Headcount.of(used.peopleOn(objects), exact), join);
    }

    private static List<Companion> told(List<Companion> all) {
        Comparator<Companion> byName =
                Comparator.comparing(each -> each.product().name());
        Stream<Companion> used = all.stream()
                .filter(each -> each.queries() > 0)
                .sorted(Comparator.comparingLong(Companion::queries).reversed().thenComparing(byName))
                .limit(MOST);
        Stream<Companion> fitting = all.stream()
                .filter(each -> each.queries() == 0 && each.join().isPresent())
                .sorted(Comparator.comparing(
                                (Companion each) -> !each.join().orElseThrow().byContract())
                        .thenComparing(byName))
                .limit(MOST);
        return Stream.concat(used, fitting).toList();
    }

    private Map<UUID, Set<QualifiedName>> published(Found used, DataProduct product) {
        Set<QualifiedName> objects = used.objects().stream()
                .sorted(Comparator.comparingLong((QualifiedName object) -> used.queriesOn(Set.of(object)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_OBJECTS)
                .collect(Collectors.toSet());
        if (objects.isEmpty()) {
            return Map.of();
        }
        Among among =
                Among.of("object", objects.stream().map(QualifiedName::object).collect(Collectors.toSet()));
        TypedQuery<ObjectOf> query = entities.createQuery(PUBLISHED + among.list(), ObjectOf.class);
        among.into(query::setParameter);
        return query.getResultStream()
                .filter(row -> objects.contains(row.object()) && !row.product().equals(product.id()))
                .collect(Collectors.groupingBy(
                        ObjectOf::product, Collectors.mapping(ObjectOf::object, Collectors.toSet())));
    }

    /** How to join these two, by their contracts and what Trino was seen to have; empty where nothing is known. */
    public Optional<Join> join(DataProduct one, DataProduct other) {
        Map<UUID, List<JoinSide>> both = sides.of(List.of(one.id(), other.id()));
        return Joins.best(seen(one, both), seen(other, both));
    }

    private List<JoinSide> seen(DataProduct product, Map<UUID, List<JoinSide>> both) {
        return sides.asSeen(product.ports(), both.getOrDefault(product.id(), List.of()));
    }
}
