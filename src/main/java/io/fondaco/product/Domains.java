package io.fondaco.product;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** All domains. */
@ApplicationScoped
public class Domains implements PanacheRepositoryBase<Domain, UUID> {

    /** The domain of that name in URLs. */
    public Optional<Domain> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }
}
