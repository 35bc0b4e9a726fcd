package io.fondaco.publish.apply;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who publishes besides owners. */
@ApplicationScoped
public class Publishers implements PanacheRepositoryBase<Publisher, Publisher.Key> {

    /** All of a domain or a product, by name. */
    public List<Publisher> of(String place) {
        return list("key.place = ?1 order by key.name, key.kind", place);
    }

    /** That this account publishes there. */
    Optional<Publisher> account(String place, String account) {
        return findByIdOptional(new Publisher.Key(place, Publisher.Kind.SERVICE_ACCOUNT, account));
    }

    /** That one of these teams publishes in the domain. */
    List<Publisher> teams(String domain, Set<String> teams) {
        return teams.isEmpty()
                ? List.of()
                : list("key.place = ?1 and key.kind = ?2 and key.name in ?3", domain, Publisher.Kind.TEAM, teams);
    }
}
