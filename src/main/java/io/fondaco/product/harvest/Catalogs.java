package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What is known of Trino's catalogs. */
@ApplicationScoped
public class Catalogs implements PanacheRepositoryBase<CatalogAbility, CatalogName> {

    /** Whether Trino keeps grants for the catalog; empty while that was never found out. */
    public Optional<Boolean> keepsGrants(CatalogName catalog) {
        return findByIdOptional(catalog).map(CatalogAbility::keepsGrants);
    }

    /** Whether a grant is worth trying: not where Trino was seen to keep none. */
    public boolean mayKeepGrants(CatalogName catalog) {
        return keepsGrants(catalog).orElse(true);
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
