package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of Trino's catalogs. */
@ApplicationScoped
public class Catalogs implements PanacheRepositoryBase<CatalogAbility, CatalogName> {

    /** Whether Trino keeps grants for the catalog; empty while that was never found out. */
    public Optional<Boolean> keepsGrants(CatalogName catalog) {
        return findByIdOptional(catalog).map(CatalogAbility::keepsGrants);
    }

    /** Those for which Trino was seen to keep no grants; for any other a grant is worth trying. */
    public Set<CatalogName> withoutGrants() {
        return getEntityManager()
                .createQuery(
                        "select ability.cluster, ability.name from CatalogAbility ability where ability.keepsGrants = false",
                        CatalogName.class)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Notes what was found out. */
    @Transactional
    public void noteKeepsGrants(CatalogName catalog, boolean keepsGrants, Instant at) {
        // Several nodes may find it out at the same moment.
        getEntityManager()
                .createNativeQuery("insert into catalog_ability (cluster, name, keeps_grants, seen_at)"
                        + " values (?1, ?2, ?3, ?4)"
                        + " on conflict do nothing")
                .setParameter(1, catalog.cluster())
                .setParameter(2, catalog.name())
                .setParameter(3, keepsGrants)
                .setParameter(4, at)
                .executeUpdate();
        findById(catalog).seen(keepsGrants, at);
    }
}
