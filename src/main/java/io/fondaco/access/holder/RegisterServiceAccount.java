package io.fondaco.access.holder;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Reason;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.fondaco.identity.PrincipalNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody registers the name under which a program comes to Trino, and answers for it. */
@ApplicationScoped
public class RegisterServiceAccount {

    /** Nothing that needs quotes, and nothing that looks like something else. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,127}");

    private final ServiceAccounts accounts;
    private final PrincipalNames names;
    private final ConfirmServiceAccount confirmation;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ServiceAccountNews> news;

    RegisterServiceAccount(
            ServiceAccounts accounts,
            PrincipalNames names,
            ConfirmServiceAccount confirmation,
            People people,
            AuditTrail audit,
            Clock clock,
            Event<ServiceAccountNews> news) {
        this.accounts = accounts;
        this.names = names;
        this.confirmation = confirmation;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Registers a name that nobody uses yet. Nothing is granted to it before it is confirmed.
     *
     * @param name as it is written in Trino; folded to lower case
     * @throws Invalid with a sentence for each field that does not fit
     * @throws Conflict if somebody has the name, or one that looks like it
     */
    @Transactional
    public ServiceAccount register(Person owner, String name, String reason) {
        String folded = PrincipalName.folded(name);
        check(folded, reason.strip());
        names.requireFree(new NameUse(NameUse.Kind.SERVICE_ACCOUNT, folded));
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
        audit.record(
                AuditEntry.of(owner.name(), AuditAction.SERVICE_ACCOUNT_REGISTERED, account.name(), reason.strip()));
        if (!confirmation.byQuery()) {
            people.platformAdmins().stream()
                    .filter(admin -> !admin.equals(owner.name()))
                    .forEach(admin -> news.fire(
                            new ServiceAccountNews(ServiceAccountNews.Kind.TO_CONFIRM, folded, admin, owner.name())));
        }
        return account;
    }

    private static void check(String name, String reason) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!NAME.matcher(name).matches()) {
            errors.put(
                    "name",
                    "Give the name that the program uses in Trino: letters from a to z, digits and . _ - @, 128 at most");
        }
        if (!Reason.fits(reason)) {
            errors.put("reason", "Say what the program does, in 10 to 500 characters");
        }
        if (!errors.isEmpty()) {
            throw new Invalid("service-account-invalid", errors);
        }
    }
}
