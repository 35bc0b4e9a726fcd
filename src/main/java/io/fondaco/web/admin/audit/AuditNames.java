package io.fondaco.web.admin.audit;

import io.fondaco.audit.AuditLine;
import io.fondaco.identity.People;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.name.ActorNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What those are called whom entries of the trail name, whoever may see them elsewhere: the trail names them anyway. */
@ApplicationScoped
class AuditNames {

    /** A name as Trino knows it, wherever it stands in a text. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}@._-]*[\\p{L}\\p{N}]");

    private final People people;
    private final Teams teams;
    private final Domains domains;
    private final DataProducts products;

    AuditNames(People people, Teams teams, Domains domains, DataProducts products) {
        this.people = people;
        this.teams = teams;
        this.domains = domains;
        this.products = products;
    }

    /** Actions on what has a name of Trino's alone. */
    private static final Set<String> ON_NAMES_OF_TRINO =
            Set.of("grant", "service-account", "publication", "publishing-token");

    /** Whether the entry's object has a name of Trino's, and none for people. */
    static boolean isOfTrino(AuditLine line) {
        return ON_NAMES_OF_TRINO.contains(kind(line));
    }

    private static String kind(AuditLine line) {
        return line.action().substring(0, line.action().indexOf('.'));
    }

    /** Those of some entries, by the names that the entries have. */
    record Known(
            Map<String, String> people,
            Map<String, String> teams,
            Map<String, String> domains,
            Map<String, String> products) {

        String actor(String name) {
            return ActorNames.of(name, known -> people.getOrDefault(known, known));
        }

        /** A person, a team or a service account. */
        String holder(String name) {
            String team = teams.get(name);
            return team == null ? people.getOrDefault(name, name) : "the team " + team;
        }

        /** What it was done to. */
        String object(AuditLine line) {
            String name = line.subject();
            return switch (kind(line)) {
                case "team" -> teams.getOrDefault(name, name);
                case "person", "approvals" -> people.getOrDefault(name, name);
                case "domain" -> domains.getOrDefault(name, name);
                default -> products.getOrDefault(name, name);
            };
        }

        /** A text of the portal's own with the names of people in it. */
        String inText(String text) {
            return NAME.matcher(text)
                    .replaceAll(name -> Matcher.quoteReplacement(people.getOrDefault(name.group(), name.group())));
        }
    }

    Known of(Collection<AuditLine> lines) {
        Set<String> named = lines.stream()
                .flatMap(line -> Stream.of(line.actor(), line.onBehalfOf(), line.subject()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> inTexts = lines.stream()
                .flatMap(line -> NAME.matcher(line.detail()).results().map(found -> found.group()))
                .collect(Collectors.toSet());
        inTexts.addAll(named);
        return new Known(
                differing(people.displayNames(inTexts)),
                differing(teams.displayNames(named)),
                domains.names(named),
                products
                        .byPaths(named.stream()
                                .filter(name -> name.indexOf('/') > 0)
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(DataProduct::path, DataProduct::name, (one, _) -> one)));
    }

    /** Only what is called otherwise than it is named. */
    private static Map<String, String> differing(Map<String, String> names) {
        return names.entrySet().stream()
                .filter(name -> !name.getKey().equals(name.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
