package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.fondaco.identity.TeamMembership;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.Domain;
import io.fondaco.product.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The platform team says who belongs to which team, and who works here no more; access follows. */
@ApplicationScoped
public class ManagePeople {

    private final People people;
    private final TeamMemberships memberships;
    private final Teams teams;
    private final Agreements agreements;
    private final EndAgreement end;
    private final ServiceAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ServiceAccountInherited> inherited;

    ManagePeople(
            People people,
            TeamMemberships memberships,
            Teams teams,
            Agreements agreements,
            EndAgreement end,
            ServiceAccounts accounts,
            AuditTrail audit,
            Clock clock,
            Event<ServiceAccountInherited> inherited) {
        this.people = people;
        this.memberships = memberships;
        this.teams = teams;
        this.agreements = agreements;
        this.end = end;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.inherited = inherited;
    }

    /** Who belongs to a team, and since when that is known, by name. */
    @Transactional
    public List<TeamMembership> members(Person admin, String team) {
        requireAdmin(admin);
        return memberships.in(team);
    }

    /** Adds somebody to a team, or confirms that they belong to it. */
    @Transactional
    public void join(Person admin, String team, String name) {
        requireAdmin(admin);
        String person = known(name).name();
        if (teams.findByIdOptional(team).isEmpty()
                && memberships.membersOf(team).isEmpty()) {
            throw new Invalid("team-unknown", Map.of("team", "There is no team of this name"));
        }
        memberships.add(team, person);
        audit.record(AuditEntry.of(admin.name(), "team.member-added", team, person));
    }

    /** Takes somebody out of a team. The identity provider may bring them back when they sign in. */
    @Transactional
    public void leave(Person admin, String team, String name) {
        requireAdmin(admin);
        String person = known(name).name();
        if (!memberships.remove(team, person)) {
            throw new NotFound("member-unknown", "This person does not belong to this team.");
        }
        audit.record(AuditEntry.of(admin.name(), "team.member-removed", team, person));
    }

    /** Somebody works here no more: memberships and agreements end, service accounts go to who is responsible. */
    @Transactional
    public void left(Person admin, String name) {
        requireAdmin(admin);
        left(known(name), admin.name());
    }

    private void left(KnownPerson person, String by) {
        people.left(person, clock.instant());
        audit.record(AuditEntry.of(by, "person.left", person.name(), ""));
        accounts.ownedBy(person.name()).forEach(account -> inherit(account, person.name(), by));
        agreements.openOf(new Holder(HolderKind.PERSON, person.name())).stream()
                .filter(agreement -> !agreement.standing())
                .forEach(agreement -> end.end(agreement, EndReason.PERSON_LEFT, by, ""));
    }

    /** The owners of the domains whose data the account reads answer for it now; else the platform team does. */
    private void inherit(ServiceAccount account, String from, String by) {
        Stream<String> domainOwners = agreements.openOf(new Holder(HolderKind.SERVICE_ACCOUNT, account.name())).stream()
                .map(agreement -> agreement.port().product().domain())
                .distinct()
                .map(Domain::owners)
                .flatMap(owners -> owners.stream().sorted());
        Stream.concat(domainOwners, people.platformAdmins().stream().sorted())
                .filter(name -> !name.equals(from))
                .findFirst()
                .ifPresent(heir -> {
                    account.handTo(heir);
                    audit.record(AuditEntry.of(
                            by, "service-account.inherited", account.name(), "from %s to %s".formatted(from, heir)));
                    inherited.fire(new ServiceAccountInherited(account.name(), from, heir));
                });
    }

    /** A membership that nobody confirmed for too long ends, in the caller's transaction. */
    void lapse(TeamMembership membership) {
        memberships.remove(membership.team(), membership.person());
        audit.record(AuditEntry.of("system:expiry", "team.membership-lapsed", membership.team(), membership.person()));
    }

    private KnownPerson known(String name) {
        return people.findByIdOptional(PrincipalName.folded(name))
                .orElseThrow(() -> new NotFound("person-unknown", "Nobody of this name has signed in here."));
    }

    private static void requireAdmin(Person admin) {
        if (!admin.platformAdmin()) {
            throw new Forbidden("not-an-admin", "Only the platform team does that.");
        }
    }
}
