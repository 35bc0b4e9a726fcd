package io.fondaco.web.access.holder;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.identity.People;
import io.fondaco.product.organisation.PublishingDomains;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What pages call the holders of an access. */
@ApplicationScoped
public class HolderNames {

    private final People people;
    private final Teams teams;
    private final PublishingDomains domainNames;

    HolderNames(People people, Teams teams, PublishingDomains domainNames) {
        this.domainNames = domainNames;
        this.people = people;
        this.teams = teams;
    }

    public Map<Holder, String> of(Collection<Holder> holders) {
        Map<String, String> persons = people.displayNames(named(holders, HolderKind.PERSON));
        Map<String, String> groups = teams.displayNames(named(holders, HolderKind.TEAM));
        Map<String, String> domains = domainNames.of(named(holders, HolderKind.DOMAIN));
        return holders.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), holder -> switch (holder.kind()) {
                    case PERSON -> persons.get(holder.name());
                    case TEAM -> "Team " + groups.get(holder.name());
                    case DOMAIN -> "Data products of " + domains.get(holder.name());
                    case SERVICE_ACCOUNT -> "Service account " + holder.name();
                }));
    }

    private static List<String> named(Collection<Holder> holders, HolderKind kind) {
        return holders.stream()
                .filter(holder -> holder.kind() == kind)
                .map(Holder::name)
                .toList();
    }
}
