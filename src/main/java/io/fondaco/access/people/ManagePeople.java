package io.fondaco.access.people;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The platform team says who belongs to which team, and who works here no more; access follows. */
@ApplicationScoped
public class ManagePeople {

    private final People people;
    private final TeamMemberships memberships;
    private final Teams teams;
    private final OffboardPerson departure;
    private final AuditTrail audit;

    ManagePeople(People people, TeamMemberships memberships, Teams teams, OffboardPerson departure, AuditTrail audit) {
        this.people = people;
        this.memberships = memberships;
        this.teams = teams;
        this.departure = departure;
        this.audit = audit;
    }

    /**
     * Who belongs to a team, and since when that is known, by name.
     *
     * @throws NotFound if neither a file nor the identity provider names such a team
     */
    @Transactional
    public List<TeamMembership> members(Person admin, String team) {
        requireAdmin(admin);
        List<TeamMembership> members = memberships.in(team);
        if (members.isEmpty() && teams.findByIdOptional(team).isEmpty()) {
            throw new NotFound("team-unknown", "There is no team of this name.");
        }
        return members;
    }

    /**
     * Adds somebody to a team, or confirms that they belong to it.
     *
     * @throws Invalid if there is no such team, or the person has left
     */
    @Transactional
    public void join(Person admin, String team, String name) {
        requireAdmin(admin);
        KnownPerson joining = people.findLocked(PrincipalName.folded(name)).orElseThrow(People::unknown);
        String person = joining.name();
        if (person.equals(admin.name())) {
            // What the team holds, or asks for, would be theirs by their own word.
            throw new Forbidden(
                    "own-membership",
                    "Nobody adds themselves to a team: another member of the platform team does that.");
        }
        if (joining.leftAt().isPresent()) {
            throw new Invalid(
                    "person-left",
                    Map.of("team", "%s has left, and joins a team again only after signing in".formatted(person)));
        }
        if (teams.findByIdOptional(team).isEmpty()
                && memberships.membersOf(team).isEmpty()) {
            throw new Invalid("team-unknown", Map.of("team", "There is no team of this name"));
        }
        memberships.add(team, person);
        audit.record(AuditEntry.of(admin.name(), AuditAction.TEAM_MEMBER_ADDED, team, person));
    }

    /** Takes somebody out of a team. The identity provider may bring them back when they sign in. */
    @Transactional
    public void leave(Person admin, String team, String name) {
        requireAdmin(admin);
        String person = people.findLocked(PrincipalName.folded(name))
                .orElseThrow(People::unknown)
                .name();
        if (!memberships.remove(team, person)) {
            throw new NotFound("member-unknown", "This person does not belong to this team.");
        }
        audit.record(AuditEntry.of(admin.name(), AuditAction.TEAM_MEMBER_REMOVED, team, person));
    }

    /** Somebody works here no more: memberships and agreements end, service accounts go to who is responsible. */
    @Transactional
    public void left(Person admin, String name) {
        requireAdmin(admin);
        KnownPerson leaver = known(name);
        if (leaver.name().equals(admin.name())) {
            // The last one could not take it back.
            throw new Forbidden(
                    "own-departure",
                    "Nobody notes their own departure: another member of the platform team does that.");
        }
        departure.left(leaver, admin.name(), "");
    }

    /**
     * Somebody is here after all. What ended stays ended, and teams count again from their next sign-in on.
     *
     * @throws Conflict if the person has not left
     */
    @Transactional
    public void back(Person admin, String name) {
        requireAdmin(admin);
        KnownPerson person = people.findLocked(PrincipalName.folded(name)).orElseThrow(People::unknown);
        if (person.leftAt().isEmpty()) {
            throw new Conflict("person-here", "%s has not left.".formatted(person.displayName()));
        }
        if (person.renamedTo().isPresent()) {
            throw new Conflict(
                    "person-renamed",
                    "This account is called %s now."
                            .formatted(person.renamedTo().get()));
        }
        people.back(person);
        audit.record(AuditEntry.of(admin.name(), AuditAction.PERSON_BACK, person.name(), ""));
    }

    /** A membership that nobody confirmed for too long ends, in the caller's transaction. */
    void lapse(TeamMembership membership) {
        people.hold(Set.of(membership.person()));
        memberships.remove(membership.team(), membership.person());
        audit.record(AuditEntry.of(
                "system:expiry", AuditAction.TEAM_MEMBERSHIP_LAPSED, membership.team(), membership.person()));
    }

    private KnownPerson known(String name) {
        return people.findByIdOptional(PrincipalName.folded(name)).orElseThrow(People::unknown);
    }

    private static void requireAdmin(Person admin) {
        if (!admin.platformAdmin()) {
            throw new Forbidden("not-an-admin", "Only the platform team does that.");
        }
    }
}
