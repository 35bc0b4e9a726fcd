package io.fondaco.access.people;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.fondaco.identity.TeamMemberships;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows the platform team what somebody's departure would change, and changes nothing. */
@ApplicationScoped
public class PreviewDeparture {

    private final People people;
    private final TeamMemberships memberships;
    private final Agreements agreements;
    private final LeaversDuties duties;
    private final LeaversRequests requests;

    PreviewDeparture(
            People people,
            TeamMemberships memberships,
            Agreements agreements,
            LeaversDuties duties,
            LeaversRequests requests) {
        this.people = people;
        this.memberships = memberships;
        this.agreements = agreements;
        this.duties = duties;
        this.requests = requests;
    }

    /**
     * What would become of everything.
     *
     * @throws NotFound if nobody of this name has been here
     */
    @Transactional
    public Departure of(Person admin, String name) {
        if (!admin.platformAdmin()) {
            throw new Forbidden("not-an-admin", "Only the platform team does that.");
        }
        KnownPerson person = people.findByIdOptional(PrincipalName.folded(name)).orElseThrow(People::unknown);
        return new Departure(
                person,
                agreements.openPageOf(new Holder(HolderKind.PERSON, person.name())),
                memberships.teamsOf(person.name()),
                duties.of(person.name()),
                requests.of(person.name()));
    }
}
