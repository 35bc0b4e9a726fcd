package io.fondaco.product.harvest;

import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.rule.RuledCatalogs;
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

    private final RuledCatalogs ruled;

    Catalogs(RuledCatalogs ruled) {
        this.ruled = ruled;
    }

    /**
     * Whether access to the catalog can be given and taken away: Trino keeps grants for it, or the portal writes its
     * rules; empty while that was never found out.
     */
    public Optional<Boolean> keepsGrants(CatalogName catalog) {
        return ruled.contains(catalog)
                ? Optional.of(true)
                : findByIdOptional(catalog).map(CatalogAbility::keepsGrants);
    }

    /** Whether that must be found out, or found out anew: what is kept is no longer believed, or is not so by now. */
    public boolean isUnknown(CatalogName catalog, Instant believedSince) {
        return findByIdOptional(catalog)
                .filter(known ->
                        known.seenAt().isAfter(believedSince) && (known.keepsGrants() || !ruled.contains(catalog)))
                .isEmpty();
    }

    /** Whether the portal writes the rules of the catalog, so that Trino need not be asked. */
    public boolean isRuled(CatalogName catalog) {
        return ruled.contains(catalog);
    }

    /** Those for which nothing of the kind is possible, as was seen; for any other a grant is worth trying. */
    public Set<CatalogName> withoutGrants() {
        return getEntityManager()
                .createQuery(
                        "select ability.cluster, ability.name from CatalogAbility ability where ability.keepsGrants = false",
                        CatalogName.class)
                .getResultStream()
                .filter(catalog -> !ruled.contains(catalog))
                .collect(Collectors.toSet());
    }

    /** Notes what was found out; where the portal writes the rules, access can be given whatever Trino says. */
    @Transactional
    public void noteKeepsGrants(CatalogName catalog, boolean keepsGrants, Instant at) {
        // Several nodes may find it out at the same moment.
        getEntityManager()
                .createNativeQuery("insert into catalog_ability (cluster, name, keeps_grants, seen_at)"
                        + " values (?1, ?2, ?3, ?4)"
                        + " on conflict do nothing")
                .setParameter(1, catalog.cluster())
                .setParameter(2, catalog.name())
                .setParameter(3, keepsGrants || ruled.contains(catalog))
                .setParameter(4, at)
                .executeUpdate();
        findById(catalog).seen(keepsGrants || ruled.contains(catalog), at);
    }
}
