package io.fondaco.access.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Products whose agreements are not what their owners and ports say: found in one statement, so that a look at all of
 * them costs next to nothing while nothing changed.
 */
@ApplicationScoped
public class OwnerAgreementsDue {

    private static final String TO_END = """
            select p.id from agreement a
            join output_port o on o.id = a.port
            join data_product p on p.id = o.product
            left join data_product_role r on r.product = p.id and r.person = a.principal and r.role = 'OWNER'
            left join person k on k.name = a.principal and k.left_at is not null
            where a.state <> 'ENDED'
              and (p.status = 'RETIRED' or o.removed = true
            or a.standing = true and a.holder_kind = 'PERSON' and (r.person is null or k.name is not null))
            """;
    private static final String TO_MAKE = """
            select p.id from output_port o
            join data_product p on p.id = o.product
            join catalog_ability c on c.cluster = o.cluster and c.name = o.catalog_name and c.keeps_grants = true
            join data_product_role r on r.product = p.id and r.role = 'OWNER'
            left join person k on k.name = r.person and k.left_at is not null
            left join agreement a on a.port = o.id and a.principal = r.person and a.standing = true
              and a.state <> 'ENDED'
            where o.removed = false and p.status <> 'RETIRED' and k.name is null and a.id is null
            """;
    private static final String AMONG = " and p.id in (:products)";

    private final EntityManager entities;

    OwnerAgreementsDue(EntityManager entities) {
        this.entities = entities;
    }

    /** All of them. */
    public List<UUID> all() {
        return find("", null);
    }

    /** Those among these products. */
    public List<UUID> among(Collection<UUID> products) {
        return products.isEmpty() ? List.of() : find(AMONG, Set.copyOf(products));
    }

    private List<UUID> find(String which, @Nullable Set<UUID> products) {
        Query query = entities.createNativeQuery(TO_END + which + " union " + TO_MAKE + which, UUID.class);
        if (products != null) {
            query.setParameter("products", products);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(UUID.class::cast).sorted().toList();
    }
}
