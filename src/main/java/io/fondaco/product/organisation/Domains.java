package io.fondaco.product.organisation;

import io.fondaco.common.DomainError.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All domains. */
@ApplicationScoped
public class Domains implements PanacheRepositoryBase<Domain, UUID> {

    /** The domain of that name in URLs. */
    public Optional<Domain> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** What a domain is called in addresses and for people. */
    public record Named(String slug, String name) {}

    /** All of them, by name. */
    public List<Named> named() {
        return getEntityManager()
                .createQuery("select slug, name from Domain", Named.class)
                .getResultStream()
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    /** To be thrown where there is none of that name or id, or none that the viewer may know. */
    public static NotFound unknown() {
        return new NotFound("domain-unknown", "There is no such domain.");
    }

    /** Names of those that this person owns and nobody else who is here, in order. */
    public List<String> ownedOnlyBy(String person) {
        return list(
                        "from Domain domain where ?1 member of domain.owners and not exists (select 1 from Domain d"
                                + " join d.owners o where d = domain and o <> ?1 and not exists (select 1 from KnownPerson gone"
                                + " where gone.name = o and gone.leftAt is not null)) order by domain.name",
                        person)
                .stream()
                .map(Domain::name)
                .toList();
    }
}
