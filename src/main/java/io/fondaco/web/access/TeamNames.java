package io.fondaco.web.access;

import io.fondaco.identity.People;
import io.fondaco.product.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** The teams of a person in the words of the organisation. */
@ApplicationScoped
class TeamNames {

    private final People people;
    private final Teams teams;

    TeamNames(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** {@code Pricing, Marketing Insight}; empty for somebody without teams. */
    String of(String person) {
        return people.teamsOf(Set.of(person)).get(person).stream()
                .map(teams::displayName)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
