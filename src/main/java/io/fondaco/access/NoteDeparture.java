package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.product.Domain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody works here no more: memberships and agreements end, requests that wait are withdrawn, service accounts go
 * to who is responsible.
 */
@ApplicationScoped
class NoteDeparture {

    private final People people;
    private final AccessRequests requests;
    private final Agreements agreements;
    private final EndAgreement end;
    private final ServiceAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;
    private final Event<ServiceAccountInherited> inherited;

    NoteDeparture(
            People people,
            AccessRequests requests,
            Agreements agreements,
            EndAgreement end,
            ServiceAccounts accounts,
            AuditTrail audit,
            Clock clock,
            Event<RequestClosed> closed,
            Event<ServiceAccountInherited> inherited) {
        this.people = people;
        this.requests = requests;
        this.agreements = agreements;
        this.end = end;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
        this.inherited = inherited;
    }

    /** Notes it in the caller's transaction. */
    void left(KnownPerson person, String by, String why) {
        people.left(person, clock.instant());
        audit.record(AuditEntry.of(by, "person.left", person.name(), why));
        accounts.ownedBy(person.name()).forEach(account -> inherit(account, person.name(), by));
        requests.waitingOf(person.name()).forEach(id -> withdraw(id, by));
        agreements
                .openOf(new Holder(HolderKind.PERSON, person.name()))
                .forEach(agreement -> end.end(agreement, EndReason.PERSON_LEFT, by, why));
    }

    /** Else an approval would give access to somebody who is gone. */
    private void withdraw(UUID id, String by) {
        AccessRequest request = requests.lock(id).orElseThrow();
        if (request.state() == RequestState.WAITING) {
            request.withdraw(clock.instant());
            audit.record(new AuditEntry(
                    by,
                    "request.withdrawn",
                    request.product().path(),
                    request.reference(),
                    request.requester(),
                    id,
                    null));
            closed.fire(new RequestClosed(id));
        }
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
}
