package io.fondaco.search.index;

import io.fondaco.product.DataProducts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells, in a few statements for all products, which of them the index has to read again. */
@ApplicationScoped
public class ProductStamps {

    /**
     * Which state of a product this is: another one has another stamp.
     *
     * @param around of what is told of it besides: names of its domain, team and owners, the objects behind its ports
     */
    public record Stamp(long version, Instant updatedAt, long around) {}

    private record ProductRow(
            UUID id,
            Long version,
            Instant updatedAt,
            String domain,
            @Nullable String team) {}

    private static final String PRODUCTS = "select product.id, product.version, product.updatedAt, home.name,"
            + " team.name from DataProduct product join product.domain home"
            + " left join Team team on team.slug = product.ownerTeam where 1 = 1";
    private static final String OWNERS = "select product.id, person.displayName from DataProduct product"
            + " join product.people holder join KnownPerson person on person.name = holder.person"
            + " where holder.role = io.fondaco.product.ProductRole.OWNER";
    private static final String SEEN = "select product.id, coalesce(seen.changedAt, seen.firstSeenAt) from"
            + " OutputPort port join port.product product join SeenObject seen on seen.name = port.object"
            + " where port.removed = false";

    private static final String FRESH = "select port.product.id, max(measure.freshAt) from OutputPort port"
            + " join PortMeasure measure on measure.name = port.object join port.product product"
            + " where port.removed = false and measure.freshAt is not null";

    private final DataProducts products;
    private final Clock clock;

    ProductStamps(DataProducts products, Clock clock) {
        this.products = products;
        this.clock = clock;
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

    /** The stamp of every product. */
    public Map<UUID, Stamp> all() {
        return read("", _ -> {});
    }

    /** The same of those of these that exist. */
    public Map<UUID, Stamp> of(Set<UUID> ids) {
        return read(" and product.id in :ids", query -> query.setParameter("ids", ids));
    }

    private Map<UUID, Stamp> read(String which, Consumer<Query> some) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<UUID, Long> around = new HashMap<>();
            add(around, rows(OWNERS + which, Object[].class, some));
            add(around, rows(SEEN + which, Object[].class, some));
            rows(FRESH + which + " group by port.product.id", Object[].class, some)
                    .forEach(row -> around.merge(
                            (UUID) row[0],
                            spread(Freshness.of((Instant) row[1], clock.instant())
                                    .name()),
                            Long::sum));
            List<ProductRow> rows = rows(PRODUCTS + which, ProductRow.class, some);
            Map<UUID, Stamp> stamps = HashMap.newHashMap(rows.size());
            for (ProductRow row : rows) {
                long names = Objects.hash(row.domain(), row.team()) * 31L + around.getOrDefault(row.id(), 0L);
                stamps.put(row.id(), new Stamp(row.version(), row.updatedAt(), names));
            }
            return stamps;
        });
    }

    private <R> List<R> rows(String text, Class<R> row, Consumer<Query> some) {
        TypedQuery<R> query = products.getEntityManager().createQuery(text, row);
        some.accept(query);
        return query.getResultList();
    }

    /** A sum, since the rows of one product come in no order. */
    private static void add(Map<UUID, Long> around, List<Object[]> rows) {
        rows.forEach(row -> around.merge((UUID) row[0], spread(row[1]), Long::sum));
    }

    /** So that a sum of several tells more than a sum of their hash codes. */
    private static long spread(@Nullable Object value) {
        long hash = Objects.hashCode(value) * 0x9E3779B97F4A7C15L;
        return hash ^ hash >>> 29;
    }
}
