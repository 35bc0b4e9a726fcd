package io.fondaco.product.terms;

import java.util.Set;

/**
 * A rule by which a request needs no owner: decided by {@code system:auto-approval}, with the rule's id.
 *
 * @param id by which the audit trail names the rule
 * @param value the team, the slug of the domain, or the service account; empty for {@link Kind#EVERYONE}
 */
public record AutoApproval(String id, Kind kind, String value) {

    /** Whom a rule lets in. */
    public enum Kind {
        /** One team, and each of its members. */
        TEAM,
        /** The teams that own products in one domain, and each of their members. */
        DOMAIN,
        /** Everyone who is signed in, for themselves or for a team; no service account. */
        EVERYONE,
        /** One service account, by its name in Trino. */
        SERVICE_ACCOUNT
    }

    /** Which teams own products in a domain. */
    @FunctionalInterface
    public interface DomainTeams {
        /** Names of the teams; empty for a domain that is not known. */
        Set<String> of(String domain);
    }

    /** For whom an access is asked: the rule judges the holder, not who asks. */
    public sealed interface Applicant {

        /** A person, with their teams. */
        record OnePerson(Set<String> teams) implements Applicant {}

        /** A team. */
        record WholeTeam(String name) implements Applicant {}

        /** A service account. */
        record Program(String name) implements Applicant {}

        /** Products that are built on it: who reads those is not decided here, so no rule approves it. */
        record Products() implements Applicant {}
    }

    boolean covers(Applicant applicant, DomainTeams domainTeams) {
        return switch (applicant) {
            case Applicant.OnePerson person -> coversAny(person.teams(), domainTeams);
            case Applicant.WholeTeam team -> coversAny(Set.of(team.name()), domainTeams);
            case Applicant.Program program -> kind == Kind.SERVICE_ACCOUNT && value.equals(program.name());
            case Applicant.Products products -> false;
        };
    }

    private boolean coversAny(Set<String> teams, DomainTeams domainTeams) {
        return switch (kind) {
            case EVERYONE -> true;
            case TEAM -> teams.contains(value);
            case DOMAIN -> domainTeams.of(value).stream().anyMatch(teams::contains);
            case SERVICE_ACCOUNT -> false;
        };
    }
}
