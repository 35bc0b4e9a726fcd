package io.fondaco.access.people;

import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.asking.WithdrawRequest;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.PersonLeft;
import io.fondaco.identity.PersonRenamed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * Somebody works here no more: memberships, delegations and agreements end, requests that wait are withdrawn, service
 * accounts go to who is responsible. {@link PreviewDeparture} shows it before.
 */
@ApplicationScoped
class OffboardPerson {

    private final People people;
    private final Delegations delegations;
    private final WithdrawRequest requests;
    private final InheritServiceAccounts accounts;
    private final EndAgreement end;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<PersonLeft> left;

    OffboardPerson(
            People people,
            Delegations delegations,
            WithdrawRequest requests,
            InheritServiceAccounts accounts,
            EndAgreement end,
            AuditTrail audit,
            Clock clock,
            Event<PersonLeft> left) {
        this.people = people;
        this.delegations = delegations;
        this.requests = requests;
        this.accounts = accounts;
        this.end = end;
        this.audit = audit;
        this.clock = clock;
        this.left = left;
    }

    /** Notes it in the caller's transaction; for somebody who has left already it ends what they may still have. */
    void left(KnownPerson person, String by, String why) {
        KnownPerson leaver = people.findLocked(person.name()).orElseThrow();
        hold(leaver.name());
        if (leaver.leftAt().isEmpty()) {
            people.left(leaver, clock.instant());
            audit.record(AuditEntry.of(by, AuditAction.PERSON_LEFT, leaver.name(), why));
        }
        accounts.inherit(leaver.name(), by);
        endAll(leaver.name(), by, why);
    }

    /** In Trino the new name is somebody else: what the old one held ends, and only who answers for programs stays. */
    void renamed(@Observes PersonRenamed event) {
        hold(event.before());
        String why = "The identity provider calls the account %s now".formatted(event.name());
        audit.record(AuditEntry.of("system:rename", AuditAction.PERSON_RENAMED, event.before(), why));
        accounts.keep(event.before(), event.name());
        endAll(event.before(), "system:rename", why);
    }

    /** All that changes with it, before any of it does: in the order in which everybody locks it. */
    private void hold(String name) {
        accounts.hold(name);
        requests.hold(name);
    }

    private void endAll(String name, String by, String why) {
        delegations.endAbout(name, by);
        requests.allOfLeaver(name, by);
        end.endAllOf(new Holder(HolderKind.PERSON, name), EndReason.PERSON_LEFT, by, why);
        left.fire(new PersonLeft(name));
    }
}
