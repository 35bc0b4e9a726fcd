package io.fondaco.product.policy;

import io.fondaco.identity.Person;
import java.util.Set;

/**
 * A rule by which a request needs no owner: decided by {@code system:auto-approval}, with the rule's id.
 *
 * @param id by which the audit trail names the rule
 * @param value the team, or the slug of the domain; empty for {@link Kind#EVERYONE}
 */
public record AutoApproval(String id, Kind kind, String value) {

    /** Whom a rule lets in. */
    public enum Kind {
        /** Members of one team. */
        TEAM,
        /** Members of the teams that own products in one domain. */
        DOMAIN,
        /** Everyone who is signed in. */
        EVERYONE
    }

    /** Which teams own products in a domain. */
    @FunctionalInterface
    public interface DomainTeams {
        /** Names of the teams; empty for a domain that is not known. */
        Set<String> of(String domain);
    }

    boolean covers(Person person, DomainTeams domainTeams) {
        return switch (kind) {
            case EVERYONE -> true;
            case TEAM -> person.teams().contains(value);
            case DOMAIN -> domainTeams.of(value).stream().anyMatch(person.teams()::contains);
        };
    }
}
