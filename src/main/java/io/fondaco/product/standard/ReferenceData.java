package io.fondaco.product.standard;

import io.fondaco.identity.NameForm;
import io.fondaco.identity.NameUse;
import io.fondaco.product.standard.yaml.YamlField;
import java.time.LocalDate;
import java.util.HashMap;
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
 * @param settings what the platform sets for all files
 * @param today decides who has left a team and who has not come yet
 */
public record ReferenceData(
        Map<String, String> domains,
        Set<String> teams,
        Set<String> clusters,
        NameCheck names,
        Settings settings,
        LocalDate today) {

    /**
     * What the platform sets for all files, so that the same files serve several environments.
     *
     * @param environment whose servers are meant where a contract has several
     * @param variables what stands for <code>${NAME}</code>
     */
    public record Settings(Optional<String> environment, Map<String, String> variables) {

        /** Nothing is set. */
        public static final Settings NONE = new Settings(Optional.empty(), Map.of());

        public Settings {
            variables = Map.copyOf(variables);
        }
    }

    /** Says why a file can't name this person or team; empty where it can. */
    public interface NameCheck {

        /** Takes every name that can be read. */
        NameCheck READABLE = named -> NameForm.flaw(named.name());

        /** Why not, in a sentence. */
        Optional<String> problem(NameUse named);

        /** The same, asked once about each name: the same people stand in many files. */
        default NameCheck remembered() {
            Map<NameUse, Optional<String>> known = new HashMap<>();
            return named -> known.computeIfAbsent(named, this::problem);
        }
    }

    public ReferenceData {
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
