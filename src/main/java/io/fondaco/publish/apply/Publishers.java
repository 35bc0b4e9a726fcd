package io.fondaco.publish.apply;

import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domain;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who publishes besides owners. */
@ApplicationScoped
public class Publishers implements PanacheRepositoryBase<Publisher, Publisher.Key> {

    private static final String NAMED_BY_AN_OWNER =
            " and named.namedBy member of domain.owners and not exists (select 1"
                    + " from KnownPerson gone where gone.name = named.namedBy and gone.leftAt is not null)";

    private final People people;

    Publishers(People people) {
        this.people = people;
    }

    /** All of a domain or a product, by name. */
    public List<Publisher> of(String place) {
        return list("key.place = ?1 order by key.name, key.kind", place);
    }

    /** That this account publishes there, by somebody who is here. */
    Optional<Publisher> account(String place, String account) {
        return findByIdOptional(new Publisher.Key(place, Publisher.Kind.SERVICE_ACCOUNT, account)).stream()
                .filter(named -> !people.hasLeft(named.namedBy()))
                .findFirst();
    }

    /** The domains in which this person publishes new products: as an owner, or in a team that an owner who is here named. */
    List<Domain> domainsOf(Person person) {
        return where("", person.name(), person.teams()).getResultList();
    }

    /** Those of them that are among these. */
    List<Domain> domainsOf(String person, Set<String> among, Collection<String> teams) {
        return among.isEmpty()
                ? List.of()
                : where("domain.slug in ?4 and ", person, teams)
                        .setParameter(4, among)
                        .getResultList();
    }

    private TypedQuery<Domain> where(String condition, String person, Collection<String> teams) {
        return getEntityManager()
                .createQuery(
                        "select domain from Domain domain left join fetch domain.parent where " + condition
                                + "(?1 member of domain.owners or"
                                + " exists (select 1 from Publisher named where named.key.place = domain.slug"
                                + " and named.key.kind = ?2 and named.key.name in ?3"
                                + NAMED_BY_AN_OWNER + "))",
                        Domain.class)
                .setParameter(1, person)
                .setParameter(2, Publisher.Kind.TEAM)
                .setParameter(3, teams.isEmpty() ? Set.of("") : Set.copyOf(teams));
    }

    /** Names of the teams whose members publish new products in this domain, by an owner who is here. */
    Set<String> teamsOf(Domain domain) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select named.key.name from Publisher named, Domain domain where domain = ?1"
                                + " and named.key.place = domain.slug and named.key.kind = ?2" + NAMED_BY_AN_OWNER,
                        String.class)
                .setParameter(1, domain)
                .setParameter(2, Publisher.Kind.TEAM)
                .getResultList());
    }
}
