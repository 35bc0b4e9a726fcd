package io.fondaco.search.index;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.harvest.SeenSchemas;
import io.fondaco.product.harvest.SeenSchemas.ColumnText;
import io.fondaco.product.organisation.Teams;
import io.fondaco.search.index.ProductRows.ColumnRow;
import io.fondaco.search.index.ProductRows.PersonRow;
import io.fondaco.search.index.ProductRows.PortRow;
import io.fondaco.search.index.ProductRows.ProductRow;
import io.fondaco.usage.report.Popularities;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads from the database what the index should know. */
@ApplicationScoped
public class ProductReader {

    private final DataProducts products;
    private final OutputPorts ports;
    private final Teams teams;
    private final People people;
    private final Popularities popularities;
    private final SeenSchemas schemas;
    private final Clock clock;

    ProductReader(
            DataProducts products,
            OutputPorts ports,
            Teams teams,
            People people,
            Popularities popularities,
            SeenSchemas schemas,
            Clock clock) {
        this.products = products;
        this.ports = ports;
        this.teams = teams;
        this.people = people;
        this.popularities = popularities;
        this.schemas = schemas;
        this.clock = clock;
    }

    /** What is told of the products of one batch, besides their own rows. */
    private record Around(
            ProductRows rows,
            Map<String, String> teamNames,
            Map<String, String> personNames,
            Map<UUID, Long> queries,
            Map<QualifiedName, List<ColumnText>> seen,
            Map<UUID, Instant> fresh,
            Instant now) {}

    /** Those of these products that exist. */
    public List<IndexedProduct> read(Collection<UUID> ids) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ProductRows rows = new ProductRows(products.getEntityManager(), ids);
            Map<UUID, List<QualifiedName>> objects = objects(rows);
            Around around = new Around(
                    rows,
                    teams.displayNames(
                            rows.products.stream().map(ProductRow::ownerTeam).toList()),
                    people.displayNames(rows.people.values().stream()
                            .flatMap(List::stream)
                            .map(PersonRow::person)
                            .toList()),
                    popularities.queries(objects),
                    schemas.texts(
                            objects.values().stream().flatMap(List::stream).toList()),
                    rows.fresh,
                    clock.instant());
            return rows.products.stream().map(row -> indexed(row, around)).toList();
        });
    }

    /** How often each of these products was read in the last 30 days. */
    public Map<UUID, Long> queries(Collection<UUID> ids) {
        return QuarkusTransaction.requiringNew().call(() -> popularities.queries(ports.objectsByProduct(ids)));
    }

    private static Map<UUID, List<QualifiedName>> objects(ProductRows rows) {
        return rows.products.stream()
                .collect(Collectors.toMap(
                        ProductRow::id,
                        row -> ports(row, rows).stream().map(PortRow::object).toList()));
    }

    private static List<PortRow> ports(ProductRow row, ProductRows rows) {
        return rows.ports.getOrDefault(row.id(), List.of());
    }

    private static IndexedProduct indexed(ProductRow row, Around around) {
        ProductRows rows = around.rows();
        List<PortRow> ports = ports(row, rows);
        Set<String> visibleTo = rows.teams.getOrDefault(row.id(), Set.of());
        boolean isPublic = row.status().isPublic();
        return new IndexedProduct(
                row.id(),
                row.slug(),
                row.name(),
                row.domain(),
                row.domainName(),
                row.summary(),
                description(row, ports),
                rows.tags.getOrDefault(row.id(), Set.of()),
                synonyms(row, ports),
                ports.stream()
                        .flatMap(port -> Stream.of(port.name(), port.title()))
                        .distinct()
                        .toList(),
                row.ownerTeam(),
                around.teamNames().get(row.ownerTeam()),
                owners(row, around),
                columns(ports, around),
                row.status(),
                row.tier() == null ? "" : row.tier().name(),
                rows.published.getOrDefault(row.id(), row.updatedAt()),
                isPublic && visibleTo.isEmpty(),
                isPublic ? visibleTo : Set.of(),
                people(row, rows, _ -> true),
                people(row, rows, role -> role == ProductRole.OWNER || role == ProductRole.APPROVER),
                catalogs(ports, around),
                ports.stream().flatMap(port -> columnsOf(port, rows).stream()).anyMatch(ColumnRow::personalData),
                ports.stream().map(PortRow::object).collect(Collectors.toSet()),
                around.queries().get(row.id()),
                Freshness.of(around.fresh().get(row.id()), around.now()));
    }

    private static List<ColumnRow> columnsOf(PortRow port, ProductRows rows) {
        return rows.columns.getOrDefault(port.id(), List.of());
    }

    /** Where it can be read; what was never seen is not open to everybody, in whatever catalog it is to be. */
    private static Set<String> catalogs(List<PortRow> ports, Around around) {
        return ports.stream().noneMatch(port -> around.seen().containsKey(port.object()))
                ? Set.of()
                : ports.stream()
                        .map(port -> port.object().inCatalog().toString())
                        .collect(Collectors.toSet());
    }

    private static String description(ProductRow row, List<PortRow> ports) {
        List<String> texts = new ArrayList<>(List.of(row.purpose(), row.limitations(), row.usage()));
        ports.forEach(port -> texts.add(port.summary()));
        return String.join("\n\n", texts);
    }

    private static List<String> synonyms(ProductRow row, List<PortRow> ports) {
        return Stream.concat(row.synonyms().stream(), ports.stream().flatMap(port -> port.synonyms().stream()))
                .distinct()
                .toList();
    }

    private static List<String> owners(ProductRow row, Around around) {
        Set<String> names = people(row, around.rows(), role -> role == ProductRole.OWNER);
        return Stream.of(
                        Stream.of(row.ownerTeam(), around.teamNames().get(row.ownerTeam())),
                        names.stream(),
                        names.stream().map(around.personNames()::get),
                        row.peopleNames().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static Set<String> people(ProductRow row, ProductRows rows, Predicate<ProductRole> roles) {
        return rows.people.getOrDefault(row.id(), List.of()).stream()
                .filter(person -> roles.test(person.role()))
                .map(PersonRow::person)
                .collect(Collectors.toSet());
    }

    private static List<IndexedColumn> columns(List<PortRow> ports, Around around) {
        return ports.stream()
                .flatMap(port -> ColumnTexts.of(
                        port.object().object(),
                        columnsOf(port, around.rows()),
                        around.seen().getOrDefault(port.object(), List.of()))
                        .stream())
                .toList();
    }
}
