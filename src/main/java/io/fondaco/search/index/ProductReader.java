package io.fondaco.search.index;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductRole;
import io.fondaco.product.harvest.SeenObject;
import io.fondaco.product.harvest.SeenSchemas;
import io.fondaco.product.organisation.Teams;
import io.fondaco.usage.report.Popularities;
import io.fondaco.usage.report.Popularity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from the database what the index should know. */
@ApplicationScoped
public class ProductReader {

    /** Which state of a product this is: a later change has another. */
    public record Stamp(long version, Instant updatedAt) {}

    private final DataProducts products;
    private final Teams teams;
    private final People people;
    private final Popularities popularities;
    private final SeenSchemas schemas;

    ProductReader(DataProducts products, Teams teams, People people, Popularities popularities, SeenSchemas schemas) {
        this.products = products;
        this.teams = teams;
        this.people = people;
        this.popularities = popularities;
        this.schemas = schemas;
    }

    /** A value that differs once any product was added, changed or removed, by whatever node. */
    public String changeMark() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Object[] row = products.getEntityManager()
                    .createQuery("select count(*), sum(version), max(updatedAt) from DataProduct", Object[].class)
                    .getSingleResult();
            return Stream.of(row).map(String::valueOf).collect(Collectors.joining(" "));
        });
    }

    /** The state of every product. */
    public Map<UUID, Stamp> stamps() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<UUID, Stamp> stamps = new HashMap<>();
            products.getEntityManager()
                    .createQuery("select id, version, updatedAt from DataProduct", Object[].class)
                    .getResultList()
                    .forEach(row -> stamps.put((UUID) row[0], new Stamp((Long) row[1], (Instant) row[2])));
            return stamps;
        });
    }

    /** Those of these products that exist. */
    public List<IndexedProduct> read(Collection<UUID> ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<DataProduct> found = products.list("id in ?1", Set.copyOf(ids));
            Map<UUID, Popularity> use = popularities.of(found.stream()
                    .collect(Collectors.toMap(
                            DataProduct::id,
                            product -> product.ports().stream()
                                    .map(OutputPort::object)
                                    .toList())));
            Map<QualifiedName, SeenObject> seen = schemas.of(
                    found.stream().flatMap(product -> product.ports().stream()).toList());
            return found.stream()
                    .map(product -> indexed(product, use.get(product.id()).queries(), seen))
                    .toList();
        });
    }

    private IndexedProduct indexed(DataProduct product, long queries, Map<QualifiedName, SeenObject> seen) {
        return new IndexedProduct(
                product.id(),
                product.name(),
                product.domain().slug(),
                product.domain().name(),
                product.summary(),
                description(product),
                product.tags(),
                synonyms(product),
                product.ownerTeam(),
                owners(product),
                columns(product, seen),
                product.status(),
                product.tier().map(Enum::name).orElse(""),
                publishedAt(product),
                product.status().isPublic() && product.visibleToTeams().isEmpty(),
                product.status().isPublic() ? product.visibleToTeams() : Set.of(),
                everybodyWithARole(product),
                product.approvers(),
                catalogs(product, seen),
                product.ports().stream().anyMatch(OutputPort::personalData),
                queries);
    }

    /** Where it can be read; what was never seen is not open to everybody, in whatever catalog it is to be. */
    private static Set<String> catalogs(DataProduct product, Map<QualifiedName, SeenObject> seen) {
        return product.ports().stream().noneMatch(port -> seen.containsKey(port.object()))
                ? Set.of()
                : product.ports().stream()
                        .map(port -> port.object().inCatalog().toString())
                        .collect(Collectors.toSet());
    }

    private static String description(DataProduct product) {
        List<String> texts = new ArrayList<>(List.of(product.purpose(), product.limitations()));
        product.ports().forEach(port -> texts.addAll(List.of(port.name(), port.title(), port.summary())));
        return String.join("\n\n", texts);
    }

    private static List<String> synonyms(DataProduct product) {
        return Stream.concat(
                        product.synonyms().stream(), product.ports().stream().flatMap(port -> port.synonyms().stream()))
                .distinct()
                .toList();
    }

    private List<String> owners(DataProduct product) {
        Set<String> names = product.people(ProductRole.OWNER);
        return Stream.of(
                        Stream.of(product.ownerTeam(), teams.displayName(product.ownerTeam())),
                        names.stream(),
                        people.displayNames(names).values().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static List<IndexedColumn> columns(DataProduct product, Map<QualifiedName, SeenObject> seen) {
        return product.ports().stream()
                .flatMap(port -> ColumnTexts.of(port, Optional.ofNullable(seen.get(port.object()))).stream())
                .toList();
    }

    private static Instant publishedAt(DataProduct product) {
        return product.versions().stream()
                .filter(version -> version.number().equals(product.currentVersion()))
                .findFirst()
                .map(version -> version.publishedAt())
                .orElse(product.updatedAt());
    }

    private static Set<String> everybodyWithARole(DataProduct product) {
        Set<String> names = new TreeSet<>();
        for (ProductRole role : ProductRole.values()) {
            names.addAll(product.people(role));
        }
        return names;
    }
}
