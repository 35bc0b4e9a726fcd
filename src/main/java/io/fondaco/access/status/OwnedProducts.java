package io.fondaco.access.status;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody owns, and what is wrong with it: a few statements however many products that are. What is retired needs
 * nobody any more.
 */
@ApplicationScoped
public class OwnedProducts {

    private static final String OWNED = "select owned.id from DataProduct owned join owned.people holder"
            + " where holder.person = :person and holder.role = io.fondaco.product.ProductRole.OWNER"
            + " and owned.status <> io.fondaco.product.ProductStatus.RETIRED";

    private static final String READABLE_PORTS = " where port.removed = false and port.product.id in (" + OWNED + ")";

    private static final String SAME_OBJECT = " on port.object.cluster = other.object.cluster"
            + " and port.object.catalog = other.object.catalog and port.object.schema = other.object.schema"
            + " and port.object.object = other.object.object";

    private static final String FAILING = "select port.product.id, count(distinct other.id), min(other.observedAt)"
            + " from Grant other join OutputPort port" + SAME_OBJECT + READABLE_PORTS
            // What Trino refused is tried again, so the index on what is due finds it.
            + " and other.nextAttemptAt is not null and (other.state = io.fondaco.access.grant.GrantState.FAILED"
            + " or (other.state = io.fondaco.access.grant.GrantState.UNWANTED and other.attempts > 0))"
            + " group by port.product.id order by count(distinct other.id) desc";

    private static final String OUTSIDE = "select port.product.id, count(distinct other.id), min(other.firstSeenAt)"
            + " from UnmanagedGrant other join OutputPort port" + SAME_OBJECT + READABLE_PORTS
            + " group by port.product.id order by max(other.firstSeenAt) desc";

    private static final String UNREADABLE = "select port.product.id, count(distinct port.id), min(seen.goneAt)"
            + " from OutputPort port left join SeenObject seen on seen.name.cluster = port.object.cluster"
            + " and seen.name.catalog = port.object.catalog and seen.name.schema = port.object.schema"
            + " and seen.name.object = port.object.object" + READABLE_PORTS
            + " and port.product.status in (io.fondaco.product.ProductStatus.ACTIVE,"
            + " io.fondaco.product.ProductStatus.DEPRECATED)"
            + " and (seen.id is null or seen.goneAt is not null or seen.obstacle is not null)"
            + " group by port.product.id order by count(distinct port.id) desc";

    private static final String LEFT = "select gone.name, gone.displayName, gone.leftAt, count(product),"
            + " min(product.name), min(product.domain.slug || '/' || product.slug) from DataProduct product"
            + " join product.people holder join KnownPerson gone on gone.name = holder.person"
            + " where holder.role = io.fondaco.product.ProductRole.OWNER and gone.leftAt is not null"
            + " and product.id in (" + OWNED + ") group by gone.name, gone.displayName, gone.leftAt"
            + " order by gone.leftAt desc";

    /** Some things that are wrong with a product, and since when the first of them is known. */
    public record Trouble(
            UUID product, long count, @Nullable Instant since) {}

    /**
     * Somebody who left and still stands as an owner.
     *
     * @param products of how many
     * @param name the name of one of them; with its path, if it is the only one
     */
    public record LeftOwner(
            String person, String displayName, Instant leftAt, long products, String name, String path) {}

    private final EntityManager entities;

    OwnedProducts(EntityManager entities) {
        this.entities = entities;
    }

    /** The ids of what this person owns. */
    public Set<UUID> ids(Person person) {
        return new HashSet<>(entities.createQuery(OWNED, UUID.class)
                .setParameter("person", person.name())
                .getResultList());
    }

    /** The first so many by name, of those that are not among these. */
    public List<DataProduct> first(Person person, Set<UUID> without, int most) {
        return entities.createQuery(
                        "from DataProduct product where product.id in (" + OWNED + ") and product.id not in :without"
                                + " order by product.name, product.id",
                        DataProduct.class)
                .setParameter("person", person.name())
                .setParameter("without", without.isEmpty() ? Set.of(new UUID(0, 0)) : without)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those on which Trino refuses grants, those with most first. */
    public List<Trouble> failing(Person person, int most) {
        return troubles(FAILING, person, most);
    }

    /** Those on which something is given outside the portal, what was found last first. */
    public List<Trouble> givenOutside(Person person, int most) {
        return troubles(OUTSIDE, person, most);
    }

    /** Those with something that nobody can read. */
    public List<Trouble> unreadable(Person person, int most) {
        return troubles(UNREADABLE, person, most);
    }

    private List<Trouble> troubles(String query, Person person, int most) {
        return entities.createQuery(query, Trouble.class)
                .setParameter("person", person.name())
                .setMaxResults(most)
                .getResultList();
    }

    /** Owners of the same products who left, the last first. */
    public List<LeftOwner> left(Person person, int most) {
        return entities.createQuery(LEFT, LeftOwner.class)
                .setParameter("person", person.name())
                .setMaxResults(most)
                .getResultList();
    }
}
