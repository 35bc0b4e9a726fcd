package io.fondaco.product.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people call the domains that publish as a user of their own in Trino. */
@ApplicationScoped
public class PublishingDomains {

    private final DomainPrincipals publishing;
    private final Domains domains;

    PublishingDomains(DomainPrincipals publishing, Domains domains) {
        this.publishing = publishing;
        this.domains = domains;
    }

    /** Those in which this person or one of these teams publishes, by the user in Trino. */
    public Map<String, String> of(String person, Set<String> teams) {
        return of(publishing.of(person, teams));
    }

    /** Those that publish as these users; one that no domain publishes as is called by its own name. */
    public Map<String, String> of(Collection<String> principals) {
        Map<String, Set<String>> slugs = publishing.domains();
        Map<String, String> names = domains.names(principals.stream()
                .flatMap(principal -> slugs.getOrDefault(principal, Set.of()).stream())
                .collect(Collectors.toSet()));
        return principals.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        principal -> slugs.getOrDefault(principal, Set.of(principal)).stream()
                                .map(slug -> names.getOrDefault(slug, slug))
                                .collect(Collectors.joining(" and ")),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
