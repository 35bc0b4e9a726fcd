package io.fondaco.product.standard;

import io.fondaco.identity.NameForm;
import io.fondaco.identity.NameUse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a product file may refer to.
 *
 * @param domains id to name of every domain
 * @param teams ids of every team
 * @param clusters names of every Trino cluster
 * @param names says why a file can't name this person or team; empty where it can
 * @param today decides who has left a team and who has not come yet
 */
public record Surroundings(
        Map<String, String> domains, Set<String> teams, Set<String> clusters, NameCheck names, LocalDate today) {

    /** Says why a file can't name this person or team; empty where it can. */
    public interface NameCheck {

        /** Takes every name that can be read. */
        NameCheck READABLE = named -> NameForm.flaw(named.name());

        /** Why not, in a sentence. */
        Optional<String> problem(NameUse named);
    }

    public Surroundings {
        domains = Map.copyOf(domains);
        teams = Set.copyOf(teams);
        clusters = Set.copyOf(clusters);
    }

    /** Notes a problem where the file can't name this person. */
    void checkPerson(YamlField field, String person) {
        if (!person.isEmpty()) {
            names.problem(new NameUse(NameUse.Kind.PERSON, person)).ifPresent(field::problem);
        }
    }
}
