package io.fondaco.search;

import io.fondaco.common.Among;
import io.fondaco.identity.Person;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.Tier;
import io.fondaco.product.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Products as rows, for lists: nothing of them is loaded but what a row shows. */
@ApplicationScoped
public class ListedProducts {

    private static final String ROWS = """
            select product.id, home.slug, home.name, product.slug, product.name, product.currentVersion,
                product.status, product.tier, coalesce(team.name, product.ownerTeam), product.summary,
                (select count(port) from OutputPort port where port.product = product and port.removed = false),
                (select count(holder.person) from product.people holder
                    where holder.person = :viewer and holder.role = io.fondaco.product.ProductRole.OWNER),
                (select max(measure.freshAt) from OutputPort fresh join PortMeasure measure on measure.name = fresh.object
                    where fresh.product = product and fresh.removed = false)
            from DataProduct product join product.domain home left join Team team on team.slug = product.ownerTeam
            """;

    private final EntityManager entities;
    private final Visibility visibility;

    ListedProducts(EntityManager entities, Visibility visibility) {
        this.entities = entities;
        this.visibility = visibility;
    }

    /**
     * A product with the number of its ports.
     *
     * @param owner the name of the team that owns it
     * @param ownerships not zero where the viewer owns it
     * @param freshAt when its newest rows came, or null where that is not known
     */
    public record Row(
            UUID id,
            String domain,
            String domainName,
            String slug,
            String name,
            String version,
            ProductStatus status,
            @Nullable Tier tier,
            String owner,
            String summary,
            long datasets,
            long ownerships,
            @Nullable Instant freshAt) {

        /** {@code domain/slug}. */
        public String path() {
            return domain + "/" + slug;
        }
    }

    /** Those of the given products that the viewer may know. */
    public List<Row> among(Person viewer, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Visibility.Condition visible = visibility.of(viewer);
        Among among = Among.of("id", ids);
        among.into(visible.parameters()::put);
        TypedQuery<Row> query = entities.createQuery(
                ROWS + " where product.id in " + among.list() + " and " + visible.text(), Row.class);
        visible.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** The tags of these products; those without any are missing. */
    public Map<UUID, Set<String>> tagsOf(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Among among = Among.of("id", ids);
        TypedQuery<Object[]> query = entities.createQuery(
                "select product.id, tag from DataProduct product join product.tags tag where product.id in "
                        + among.list(),
                Object[].class);
        among.into(query::setParameter);
        return query.getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(row -> (String) row[1], Collectors.toCollection(TreeSet::new))));
    }
}
