package io.fondaco.product.organisation;

import io.fondaco.common.DomainError.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All domains. */
@ApplicationScoped
public class Domains implements PanacheRepositoryBase<Domain, UUID> {

    /** The domain of that name in URLs. */
    public Optional<Domain> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /**
     * What a domain is called in addresses and for people.
     *
     * @param parent the domain above, or null
     */
    public record Named(String slug, String name, @Nullable String parent) {}

    /** All of them, by name. */
    public List<Named> named() {
        return getEntityManager()
                .createQuery(
                        "select domain.slug, domain.name, above.slug from Domain domain left join domain.parent above",
                        Named.class)
                .getResultStream()
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    /** The domains right under this one, by name. */
    public List<Named> under(Domain domain) {
        return getEntityManager()
                .createQuery("select slug, name, parent.slug from Domain where parent = ?1", Named.class)
                .setParameter(1, domain)
                .getResultStream()
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    /** The first domains with a name, or a word of it, that is like this, with {@code !} before what stands for itself. */
    public List<Domain> like(String like, int most) {
        return ByName.like(this, like, most);
    }

    /** Those that have one of these names, in small letters: in URLs, or on pages. */
    public List<Domain> called(Collection<String> names) {
        return ByName.called(this, names);
    }

    /** What pages call the domains of these names in URLs. */
    public Map<String, String> names(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : list("slug in ?1", Set.copyOf(slugs)).stream().collect(Collectors.toMap(Domain::slug, Domain::name));
    }

    /** Whether this person owns any. */
    public boolean anyOwnedBy(String person) {
        return getEntityManager()
                .createQuery(
                        "select domain.id from Domain domain join domain.owners owner where owner = ?1", UUID.class)
                .setParameter(1, person)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** What each domain is about, by its slug. */
    public Map<String, String> summaries() {
        return getEntityManager()
                .createQuery("select slug, summary from Domain", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
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
