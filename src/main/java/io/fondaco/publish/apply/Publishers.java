package io.fondaco.publish.apply;

import io.fondaco.identity.People;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** That one of these teams publishes in the domain, by somebody who is here. */
    List<Publisher> teams(String domain, Set<String> teams) {
        List<Publisher> named = teams.isEmpty()
                ? List.of()
                : list("key.place = ?1 and key.kind = ?2 and key.name in ?3", domain, Publisher.Kind.TEAM, teams);
        Set<String> left =
                people.leftAmong(named.stream().map(Publisher::namedBy).collect(Collectors.toSet()));
        return named.stream().filter(each -> !left.contains(each.namedBy())).toList();
    }
}
