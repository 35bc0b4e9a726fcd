package io.fondaco.access.people;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.holder.GiveUpServiceAccount;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccountInherited;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.People;
import io.fondaco.product.organisation.Domain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Service accounts of somebody who left go to who is responsible for what they read: an owner of the domain, else the
 * platform team. One for which nobody is left to answer is given up.
 */
@ApplicationScoped
class InheritServiceAccounts {

    /** An account, and who would answer for it; empty if nobody would. */
    record Inheritance(ServiceAccount account, Optional<String> heir) {}

    private final ServiceAccounts accounts;
    private final Agreements agreements;
    private final People people;
    private final AuditTrail audit;
    private final GiveUpServiceAccount giveUpServiceAccount;
    private final Event<ServiceAccountInherited> inherited;

    InheritServiceAccounts(
            ServiceAccounts accounts,
            Agreements agreements,
            People people,
            AuditTrail audit,
            GiveUpServiceAccount giveUpServiceAccount,
            Event<ServiceAccountInherited> inherited) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.people = people;
        this.audit = audit;
        this.giveUpServiceAccount = giveUpServiceAccount;
        this.inherited = inherited;
    }

    /** What would become of the accounts that this person answers for. */
    List<Inheritance> of(String person) {
        return accounts.ownedBy(person).stream()
                .map(account -> new Inheritance(account, heir(account, person)))
                .toList();
    }

    /** Holds all that this person answers for, until the caller's transaction ends. */
    void hold(String person) {
        accounts.holdOwnedBy(person);
    }

    /** Hands over all that this person answers for, in the caller's transaction. */
    void inherit(String person, String by) {
        of(person).forEach(each -> {
            if (each.heir().isPresent()) {
                handAndTell(each.account(), person, each.heir().get(), by);
            } else {
                giveUpServiceAccount.remove(each.account(), by, "%s left".formatted(person));
            }
        });
    }

    /** The same account of the provider has another name now, and goes on answering. */
    void keep(String before, String name) {
        accounts.ownedBy(before).forEach(account -> hand(account, before, name, "system:rename"));
    }

    private void handAndTell(ServiceAccount account, String from, String heir, String by) {
        hand(account, from, heir, by);
        inherited.fire(new ServiceAccountInherited(account.name(), from, heir));
    }

    private void hand(ServiceAccount account, String from, String heir, String by) {
        account.handTo(heir);
        audit.record(AuditEntry.of(
                by, AuditAction.SERVICE_ACCOUNT_INHERITED, account.name(), "from %s to %s".formatted(from, heir)));
    }

    private Optional<String> heir(ServiceAccount account, String from) {
        Stream<String> domainOwners = agreements.openOf(holder(account)).stream()
                .map(agreement -> agreement.port().product().domain())
                .distinct()
                .map(Domain::owners)
                .flatMap(owners -> owners.stream().sorted());
        return Stream.concat(domainOwners, people.platformAdmins().stream().sorted())
                .filter(name -> !name.equals(from) && !people.hasLeft(name))
                .findFirst();
    }

    private static Holder holder(ServiceAccount account) {
        return new Holder(HolderKind.SERVICE_ACCOUNT, account.name());
    }
}
