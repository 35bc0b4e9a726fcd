package io.fondaco.search.index;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.Tier;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of some products as the index needs them: one statement for each kind, and no entities. */
final class ProductRows {

    record ProductRow(
            UUID id,
            String slug,
            String name,
            String domain,
            String domainName,
            String summary,
            String purpose,
            String limitations,
            String usage,
            List<String> peopleNames,
            List<String> synonyms,
            String ownerTeam,
            ProductStatus status,
            @Nullable Tier tier,
            Instant updatedAt) {}

    record PortRow(
            UUID product,
            UUID id,
            String name,
            String title,
            String summary,
            QualifiedName object,
            List<String> synonyms) {}

    record ColumnRow(UUID port, String name, String meaning, List<String> synonyms, Boolean personalData) {}

    record PersonRow(UUID product, String person, ProductRole role) {}

    private record TextRow(UUID product, String text) {}

    private record TimeRow(UUID product, Instant at) {}

    private static final String SOME = " where product.id in ?1";

    final List<ProductRow> products;
    final Map<UUID, List<PortRow>> ports;
    final Map<UUID, List<ColumnRow>> columns;
    final Map<UUID, List<PersonRow>> people;
    final Map<UUID, Set<String>> tags = new HashMap<>();
    final Map<UUID, Set<String>> teams = new HashMap<>();
    final Map<UUID, Instant> published = new HashMap<>();
    /** When the newest rows of each came, of those of which that is known. */
    final Map<UUID, Instant> fresh = new HashMap<>();

    private final EntityManager entities;
    private final Set<UUID> ids;

    ProductRows(EntityManager entities, Collection<UUID> ids) {
        this.entities = entities;
        this.ids = Set.copyOf(ids);
        this.products = rows(
                "select product.id, product.slug, product.name, home.slug, home.name, product.summary, product.purpose,"
                        + " product.limitations, product.usage, product.peopleNames, product.synonyms, product.ownerTeam, product.status, product.tier,"
                        + " product.updatedAt from DataProduct product join product.domain home" + SOME,
                ProductRow.class);
        this.ports = grouped(
                "select product.id, port.id, port.name, port.title, port.summary, port.object,"
                        + " port.synonyms from OutputPort port join port.product product" + SOME
                        + " and port.removed = false order by port.position",
                PortRow.class,
                PortRow::product);
        this.columns = grouped(
                "select port.id, promise.name, promise.meaning, promise.synonyms, promise.personalData"
                        + " from ContractColumn promise join promise.port port join port.product product" + SOME
                        + " and port.removed = false order by promise.position",
                ColumnRow.class,
                ColumnRow::port);
        this.people = grouped(
                "select product.id, holder.person, holder.role from DataProduct product join product.people holder"
                        + SOME,
                PersonRow.class,
                PersonRow::product);
        addTexts(tags, "select product.id, word from DataProduct product join product.tags word" + SOME);
        addTexts(teams, "select product.id, team from DataProduct product join product.visibleToTeams team" + SOME);
        rows(
                        "select product.id, release.publishedAt from ProductVersion release join release.product product"
                                + SOME + " and release.number = product.currentVersion",
                        TimeRow.class)
                .forEach(row -> published.put(row.product(), row.at()));
        rows(
                        "select port.product.id, max(measure.freshAt) from OutputPort port"
                                + " join PortMeasure measure on measure.name = port.object"
                                + " where port.product.id in ?1 and port.removed = false and measure.freshAt is not null"
                                + " group by port.product.id",
                        TimeRow.class)
                .forEach(row -> fresh.put(row.product(), row.at()));
    }

    private <R> List<R> rows(String query, Class<R> row) {
        return entities.createQuery(query, row).setParameter(1, ids).getResultList();
    }

    private <R> Map<UUID, List<R>> grouped(String query, Class<R> row, Function<R, UUID> key) {
        Map<UUID, List<R>> grouped = new HashMap<>();
        rows(query, row)
                .forEach(each -> grouped.computeIfAbsent(key.apply(each), _ -> new ArrayList<>())
                        .add(each));
        return grouped;
    }

    private void addTexts(Map<UUID, Set<String>> texts, String query) {
        rows(query, TextRow.class)
                .forEach(row -> texts.computeIfAbsent(row.product(), _ -> new HashSet<>())
                        .add(row.text()));
    }
}
