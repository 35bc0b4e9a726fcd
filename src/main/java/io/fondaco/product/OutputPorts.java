package io.fondaco.product;

import io.fondaco.engine.name.QualifiedName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All output ports, of all products: for jobs and for those who came by a visible product. */
@ApplicationScoped
public class OutputPorts implements PanacheRepositoryBase<OutputPort, UUID> {

    private static final String BY_PRODUCT =
            "select port.product.id, port.object from OutputPort port where port.removed = false%s order by port.position";

    private record ObjectRow(UUID product, QualifiedName object) {}

    /** The ports that read one of these objects and can be read now. */
    public List<OutputPort> byObject(Collection<QualifiedName> objects) {
        if (objects.isEmpty()) {
            return List.of();
        }
        Set<QualifiedName> wanted = Set.copyOf(objects);
        // Each part by itself, for the index; what fits only part by part is left out.
        return list(
                        "removed = false and object.cluster in ?1 and object.catalog in ?2 and object.schema in ?3"
                                + " and object.object in ?4",
                        parts(wanted, QualifiedName::cluster),
                        parts(wanted, QualifiedName::catalog),
                        parts(wanted, QualifiedName::schema),
                        parts(wanted, QualifiedName::object))
                .stream()
                .filter(port -> wanted.contains(port.object()))
                .toList();
    }

    private static Set<String> parts(Set<QualifiedName> names, Function<QualifiedName, String> part) {
        return names.stream().map(part).collect(Collectors.toSet());
    }

    /** Every table and view that a port of these products reads or ever read, those that were taken away as well. */
    public List<QualifiedName> objectsOf(Collection<UUID> products) {
        return products.isEmpty() ? List.of() : objects("product.id in ?1", Set.copyOf(products));
    }

    /** Every table and view that this port reads or ever read. */
    public List<QualifiedName> objectsOfPort(UUID port) {
        return objects("id = ?1", port);
    }

    private List<QualifiedName> objects(String which, Object value) {
        return list("select distinct p from OutputPort p left join fetch p.before where p." + which, value).stream()
                .flatMap(port -> port.objects().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What each product's ports read now, in their order. */
    public Map<UUID, List<QualifiedName>> objectsByProduct() {
        return objectsByProduct(getEntityManager().createQuery(BY_PRODUCT.formatted(""), ObjectRow.class));
    }

    /** The same for these products. */
    public Map<UUID, List<QualifiedName>> objectsByProduct(Collection<UUID> products) {
        return products.isEmpty()
                ? Map.of()
                : objectsByProduct(getEntityManager()
                        .createQuery(BY_PRODUCT.formatted(" and port.product.id in ?1"), ObjectRow.class)
                        .setParameter(1, Set.copyOf(products)));
    }

    private static Map<UUID, List<QualifiedName>> objectsByProduct(TypedQuery<ObjectRow> query) {
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        ObjectRow::product, Collectors.mapping(ObjectRow::object, Collectors.toList())));
    }

    /** The contract's file of this port, YAML: long, and so read by itself. */
    public String contractOf(OutputPort port) {
        return getEntityManager()
                .createQuery("select contract from OutputPort where id = ?1", String.class)
                .setParameter(1, port.id())
                .getSingleResult();
    }

    /** The ports whose objects the portal makes, of published products and of others. */
    public List<OutputPort> made() {
        return list("removed = false and definition.kind is not null");
    }

    /** The same of the products of these domains. */
    public List<OutputPort> madeIn(Collection<String> domains) {
        return domains.isEmpty()
                ? List.of()
                : list(
                        "removed = false and definition.kind is not null and product.domain.slug in ?1",
                        Set.copyOf(domains));
    }

    /** Those whose objects the portal makes for these products, with those that were taken away. */
    public List<OutputPort> madeFor(Collection<UUID> products) {
        return list("product.id in ?1 and definition.kind is not null", Set.copyOf(products));
    }

    /** Every port that can be read now. */
    public List<OutputPort> current() {
        return list("removed = false and product.status <> ?1", ProductStatus.RETIRED);
    }
}
