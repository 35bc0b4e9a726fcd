package io.fondaco.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** All service accounts. */
@ApplicationScoped
public class ServiceAccounts implements PanacheRepositoryBase<ServiceAccount, String> {

    /** Those that this person answers for, by name. */
    public List<ServiceAccount> ownedBy(String person) {
        return list("owner = ?1 and removedAt is null order by name", person);
    }

    /** The one of this name, if it is in use. */
    public Optional<ServiceAccount> inUse(String name) {
        return find("name = ?1 and removedAt is null", name).firstResultOptional();
    }
}
