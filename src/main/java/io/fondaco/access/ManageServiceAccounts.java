package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Somebody registers the name under which a program comes to Trino, answers for it, and gives it up. */
@ApplicationScoped
public class ManageServiceAccounts {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 10;

    private final ServiceAccounts accounts;
    private final Agreements agreements;
    private final EndAgreement end;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    ManageServiceAccounts(
            ServiceAccounts accounts,
            Agreements agreements,
            EndAgreement end,
            People people,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.agreements = agreements;
        this.end = end;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a name that nobody uses yet.
     *
     * @param name as it is written in Trino; folded to lower case
     * @throws Invalid with a sentence for each field that does not fit
     * @throws Conflict if a person or a service account of that name exists
     */
    @Transactional
    public ServiceAccount register(Person owner, String name, String reason) {
        String folded = PrincipalName.folded(name.strip());
        check(folded, reason.strip());
        if (people.findByIdOptional(folded).isPresent()) {
            throw new Conflict("name-taken", "A person uses this name in Trino.");
        }
        Optional<ServiceAccount> known = accounts.findByIdOptional(folded);
        if (known.filter(account -> account.removedAt().isEmpty()).isPresent()) {
            throw new Conflict("name-taken", "This service account is registered already.");
        }
        ServiceAccount account = known.orElseGet(() -> {
            ServiceAccount made = new ServiceAccount(folded, owner.name(), reason.strip(), clock.instant());
            accounts.persist(made);
            return made;
        });
        account.register(owner.name(), reason.strip(), clock.instant());
        record(owner, "service-account.registered", account, reason.strip());
        return account;
    }

    /** Gives the account up: whatever it may read ends. */
    @Transactional
    public void remove(Person owner, String name) {
        ServiceAccount account = own(owner, name);
        account.remove(clock.instant());
        agreements
                .openOf(new Holder(HolderKind.SERVICE_ACCOUNT, account.name()))
                .forEach(agreement -> end.end(agreement, EndReason.RELEASED, owner.name(), ""));
        record(owner, "service-account.removed", account, "");
    }

    /** Somebody else answers for the account from now on. */
    @Transactional
    public void handOver(Person owner, String name, String newOwner) {
        ServiceAccount account = own(owner, name);
        String folded = PrincipalName.folded(newOwner.strip());
        if (people.findByIdOptional(folded)
                .filter(person -> person.leftAt().isEmpty())
                .isEmpty()) {
            throw new Invalid("owner-unknown", Map.of("owner", "Nobody of this name has signed in here"));
        }
        account.handTo(folded);
        record(owner, "service-account.handed-over", account, "to " + folded);
    }

    private ServiceAccount own(Person owner, String name) {
        return accounts.inUse(name)
                .filter(account -> account.owner().equals(owner.name()) || owner.platformAdmin())
                .orElseThrow(() -> new NotFound("service-account-unknown", "You own no service account of this name."));
    }

    private static void check(String name, String reason) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.put("name", "Give the name that the program uses in Trino");
        }
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            errors.put("reason", "Say what the program does, in 10 to 500 characters");
        }
        if (!errors.isEmpty()) {
            throw new Invalid("service-account-invalid", errors);
        }
    }

    private void record(Person actor, String action, ServiceAccount account, String detail) {
        audit.record(new AuditEntry(actor.name(), action, account.name(), detail, null, null, null));
    }
}
