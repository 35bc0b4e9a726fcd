package io.fondaco.product.standard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The parts and teams of the organisation, as its file names them; a parent comes before its children. */
public record Organisation(List<DomainEntry> domains, List<TeamEntry> teams) {

    public Organisation {
        domains = List.copyOf(domains);
        teams = List.copyOf(teams);
    }

    /**
     * A domain.
     *
     * @param parent the id of the domain above
     * @param owners names of people, in lower case
     */
    public record DomainEntry(String id, String name, String summary, Optional<String> parent, Set<String> owners) {

        public DomainEntry {
            owners = Set.copyOf(owners);
        }
    }

    /** A team, by the name of its group at the identity provider. */
    public record TeamEntry(String id, String name, String contact) {}
}
