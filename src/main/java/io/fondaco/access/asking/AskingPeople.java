package io.fondaco.access.asking;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who would ask again for what is held: the holder, who asked for their team, the owner of the program. */
@ApplicationScoped
class AskingPeople {

    private final HolderPrincipals principals;
    private final People people;
    private final TeamMemberships memberships;

    AskingPeople(HolderPrincipals principals, People people, TeamMemberships memberships) {
        this.principals = principals;
        this.people = people;
        this.memberships = memberships;
    }

    Optional<Person> behind(Agreement held) {
        boolean team = held.holder().kind() == HolderKind.TEAM;
        return principals.people(held.holder()).stream()
                .sorted()
                .flatMap(name -> person(name).stream())
                .filter(person -> !team || held.isAskedForBy(person))
                .findFirst();
    }

    private Optional<Person> person(String name) {
        return people.findByIdOptional(name)
                .map(known -> new Person(
                        known.name(),
                        known.displayName(),
                        known.email(),
                        memberships.teamsOf(name),
                        known.platformAdmin()));
    }
}
