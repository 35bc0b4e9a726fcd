package io.fondaco.access.people;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.approval.Approvals;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.Page;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Domains;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows the platform team what somebody's departure would change, and changes nothing. */
@ApplicationScoped
public class PreviewDeparture {

    private final People people;
    private final TeamMemberships memberships;
    private final Agreements agreements;
    private final AccessRequests requests;
    private final Approvals approvals;
    private final Delegations delegations;
    private final InheritServiceAccounts accounts;
    private final DataProducts products;
    private final Domains domains;

    PreviewDeparture(
            People people,
            TeamMemberships memberships,
            Agreements agreements,
            AccessRequests requests,
            Approvals approvals,
            Delegations delegations,
            InheritServiceAccounts accounts,
            DataProducts products,
            Domains domains) {
        this.people = people;
        this.memberships = memberships;
        this.agreements = agreements;
        this.requests = requests;
        this.approvals = approvals;
        this.delegations = delegations;
        this.accounts = accounts;
        this.products = products;
        this.domains = domains;
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
        Page<AccessRequest> toAnswer = toAnswer(person.name());
        return new Departure(
                person,
                agreements.openPageOf(new Holder(HolderKind.PERSON, person.name())),
                memberships.teamsOf(person.name()),
                products.ownedOnlyBy(person.name()),
                products.countDecidedBy(Set.of(person.name())).getOrDefault(person.name(), 0L),
                domains.ownedOnlyBy(person.name()),
                delegations.about(person.name()),
                accounts.of(person.name()).stream()
                        .map(each -> new Departure.HandedOn(each.account().name(), each.heir()))
                        .toList(),
                requests.listWaitingOf(person.name()),
                toAnswer,
                toAnswer.items().stream()
                        .filter(request -> approvals.awaited(request).equals(Set.of(person.name())))
                        .map(AccessRequest::id)
                        .collect(Collectors.toSet()));
    }

    private Page<AccessRequest> toAnswer(String name) {
        return approvals.waitingFor(approvals.scope(name), 1, Page.SIZE);
    }
}
