package io.fondaco.access.people;

import io.fondaco.product.ProductRole;
import io.fondaco.product.ProductStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/** Published products that nobody looks after: no owner is named, or none of those named is here. */
@ApplicationScoped
public class OwnersMissing {

    private static final String OWNERS_WHO_ARE_HERE = """
            from DataProduct held join held.people holder join KnownPerson person on person.name = holder.person
              where held = product and holder.role = :owner and person.leftAt is null""";

    private static final String PUBLISHED =
            " from DataProduct product join product.domain home where product.status in :published ";

    private static final String FROM = PUBLISHED + "and not exists (select holder.person " + OWNERS_WHO_ARE_HERE + ")";

    private static final String ONE_ONLY =
            PUBLISHED + "and (select count(holder.person) " + OWNERS_WHO_ARE_HERE + ") = 1";

    /**
     * One of them.
     *
     * @param named how many owners its files name, none of whom is here
     */
    public record Missing(UUID product, String domain, String slug, String name, Long named) {

        /** {@code domain/slug}. */
        public String path() {
            return domain + "/" + slug;
        }
    }

    private final EntityManager entities;

    OwnersMissing(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A product that nobody looks after if one person leaves.
     *
     * @param owner the display name of the one owner
     */
    public record OneOwner(String domain, String slug, String name, String owner) {

        /** {@code domain/slug}. */
        public String path() {
            return domain + "/" + slug;
        }
    }

    /** The first of the published products with one owner only, by name. */
    public List<OneOwner> oneOwner(int most) {
        return of(
                        "select home.slug, product.slug, product.name, (select min(person.displayName) "
                                + OWNERS_WHO_ARE_HERE + ") " + ONE_ONLY + " order by product.name, product.id",
                        OneOwner.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many of those there are. */
    public long countOneOwner() {
        return of("select count(product) " + ONE_ONLY, Long.class).getSingleResult();
    }

    /** The first of them, by name. */
    public List<Missing> first(int most) {
        return of(
                        "select product.id, home.slug, product.slug, product.name, (select count(named.person)"
                                + " from product.people named where named.role = :owner) " + FROM
                                + " order by product.name, product.id",
                        Missing.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many there are. */
    public long count() {
        return of("select count(product) " + FROM, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> of(String text, Class<T> row) {
        return entities.createQuery(text, row)
                .setParameter("published", List.of(ProductStatus.ACTIVE, ProductStatus.DEPRECATED))
                .setParameter("owner", ProductRole.OWNER);
    }
}
