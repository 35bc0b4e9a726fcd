package io.fondaco.web.access.holder;

import io.fondaco.identity.People;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The teams of a person in the words of the organisation. */
@ApplicationScoped
public class TeamNames {

    private final People people;
    private final Teams teams;

    TeamNames(People people, Teams teams) {
        this.people = people;
        this.teams = teams;
    }

    /** {@code Pricing, Marketing Insight}; empty for somebody without teams. */
    public String of(String person) {
        return of(Set.of(person)).get(person);
    }

    /** The same for many at once. */
    public Map<String, String> of(Collection<String> persons) {
        Map<String, Set<String>> known = people.teamsOf(persons);
        Map<String, String> names =
                teams.displayNames(known.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return known.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(names::get)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }
}
