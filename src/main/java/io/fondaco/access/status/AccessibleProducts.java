package io.fondaco.access.status;

import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Products that somebody may read, could read, or decides for; by name, and as many at a time as are asked for. */
@ApplicationScoped
public class AccessibleProducts {

    /** Where a product stands in the order. */
    public record Place(String name, UUID id) {

        /** Before the first. */
        public static final Place START = new Place("", new UUID(0, 0));
    }

    private static final String BEHIND = """
            select product.name, product.id from DataProduct product
            where (product.name > :name or (product.name = :name and product.id > :id))
            and (product.id in (select held.id from DataProduct held join held.people holder
                    where holder.person = :person and holder.role in (io.fondaco.product.ProductRole.OWNER,
                        io.fondaco.product.ProductRole.APPROVER))
                or product.id in (select read.id from Agreement agreement join agreement.port port
                    join port.product read where agreement.standing = false
                    and agreement.holderKind <> io.fondaco.access.holder.HolderKind.TEAM
                    and agreement.principal = :person)
                or product.id in (select shared.id from TeamMembership membership
                    join Agreement agreement on agreement.principal = membership.team
                    join agreement.port port join port.product shared where agreement.standing = false
                    and agreement.holderKind = io.fondaco.access.holder.HolderKind.TEAM
                    and membership.person = :person))
            order by product.name, product.id
            """;

    private final EntityManager database;

    AccessibleProducts(EntityManager database) {
        this.database = database;
    }

    /** The next ones after that place, whether or not the person still sees them. */
    public List<Place> behind(Place last, Person person, int most) {
        return database.createQuery(BEHIND, Place.class)
                .setParameter("name", last.name())
                .setParameter("id", last.id())
                .setParameter("person", person.name())
                .setMaxResults(most)
                .getResultList();
    }
}
