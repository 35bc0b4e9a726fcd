package io.fondaco.access.holder;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Nobody answers for a program any longer: it gets nothing more, and what it may read ends. */
@ApplicationScoped
public class GiveUpServiceAccount {

    private final ServiceAccounts accounts;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ServiceAccountRemoved> removed;

    GiveUpServiceAccount(
            ServiceAccounts accounts, AuditTrail audit, Clock clock, Event<ServiceAccountRemoved> removed) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.removed = removed;
    }

    /** Gives the account up: whatever it may read ends, and whatever was asked for it is closed. */
    @Transactional
    public void remove(Person owner, String name) {
        remove(accounts.lock(owner, name), owner.name(), "");
    }

    /** The same in the caller's transaction, which holds the account; the trail says why, where there is more to say. */
    public void remove(ServiceAccount account, String by, String why) {
        account.remove(clock.instant());
        removed.fire(new ServiceAccountRemoved(account.name(), by));
        audit.record(AuditEntry.of(by, AuditAction.SERVICE_ACCOUNT_REMOVED, account.name(), why));
    }
}
