package io.fondaco.product;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** What is known of Trino's catalogs. */
@ApplicationScoped
public class Catalogs implements PanacheRepositoryBase<CatalogAbility, String> {

    /** Whether Trino keeps grants for the catalog; empty while that was never found out. */
    public Optional<Boolean> keepsGrants(String catalog) {
        return findByIdOptional(catalog).map(CatalogAbility::keepsGrants);
    }

    /** Whether a grant is worth trying: not where Trino was seen to keep none. */
    public boolean mayKeepGrants(String catalog) {
        return keepsGrants(catalog).orElse(true);
    }

    /** Notes what was found out. */
    @Transactional
    public void noteKeepsGrants(String catalog, boolean keepsGrants, Instant at) {
        // Several nodes may find it out at the same moment.
        getEntityManager()
                .createNativeQuery("insert into catalog_ability (name, keeps_grants, seen_at) values (?1, ?2, ?3)"
                        + " on conflict do nothing")
                .setParameter(1, catalog)
                .setParameter(2, keepsGrants)
                .setParameter(3, at)
                .executeUpdate();
        findById(catalog).seen(keepsGrants, at);
    }
}
