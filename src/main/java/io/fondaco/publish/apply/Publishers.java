package io.fondaco.publish.apply;

import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domain;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who publishes besides owners. */
@ApplicationScoped
public class Publishers implements PanacheRepositoryBase<Publisher, Publisher.Key> {

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
        return getEntityManager()
                .createQuery(
                        "select domain from Domain domain left join fetch domain.parent where ?1 member of domain.owners or"
                                + " exists (select 1 from Publisher named where named.key.place = domain.slug"
                                + " and named.key.kind = ?2 and named.key.name in ?3"
                                + " and named.namedBy member of domain.owners and not exists (select 1 from"
                                + " KnownPerson gone where gone.name = named.namedBy and gone.leftAt is not null))",
                        Domain.class)
                .setParameter(1, person.name())
                .setParameter(2, Publisher.Kind.TEAM)
                .setParameter(3, person.teams().isEmpty() ? Set.of("") : person.teams())
                .getResultList();
    }
}
