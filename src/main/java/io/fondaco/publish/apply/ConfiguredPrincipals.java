package io.fondaco.publish.apply;

import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.organisation.DomainPrincipals;
import io.fondaco.product.organisation.Domains;
import io.fondaco.publish.publication.PublishConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The principals that the configuration names, and who publishes as them. */
@ApplicationScoped
class ConfiguredPrincipals implements DomainPrincipals {

    private final PublishConfig config;
    private final Publishers publishers;
    private final Domains domains;
    private final TeamMemberships memberships;

    ConfiguredPrincipals(PublishConfig config, Publishers publishers, Domains domains, TeamMemberships memberships) {
        this.config = config;
        this.publishers = publishers;
        this.domains = domains;
        this.memberships = memberships;
    }

    @Override
    public Map<String, Set<String>> domains() {
        Map<String, Set<String>> domainsOf = new TreeMap<>();
        config.domains()
                .forEach((slug, domain) -> domainsOf
                        .computeIfAbsent(domain.principal(), key -> new TreeSet<>())
                        .add(slug));
        return domainsOf;
    }

    @Override
    public Set<String> of(String person, Collection<String> teams) {
        return publishers.domainsOf(person, config.domains().keySet(), teams).stream()
                .map(Domain::slug)
                .map(slug -> config.domains().get(slug).principal())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Set<String> people(String principal) {
        Set<String> people = new TreeSet<>();
        for (String slug : domains().getOrDefault(principal, Set.of())) {
            domains.bySlug(slug).ifPresent(domain -> {
                people.addAll(domain.owners());
                memberships.membersOf(publishers.teamsOf(domain)).values().forEach(people::addAll);
            });
        }
        return people;
    }
}
