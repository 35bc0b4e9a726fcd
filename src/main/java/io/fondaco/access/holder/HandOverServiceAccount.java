package io.fondaco.access.holder;

import io.fondaco.access.holder.ServiceAccountNews.Kind;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else answers for a service account from now on, if they want to: the owner offers it, the colleague accepts or
 * declines, and until then the owner answers for it.
 */
@ApplicationScoped
public class HandOverServiceAccount {

    private final ServiceAccounts accounts;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<ServiceAccountNews> news;

    HandOverServiceAccount(
            ServiceAccounts accounts, People people, AuditTrail audit, Clock clock, Event<ServiceAccountNews> news) {
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Asks a colleague; an offer to somebody else is withdrawn by it.
     *
     * @param seen the version of the account that was looked at, or null where nobody looked
     * @throws Invalid if the colleague is not here, or answers for it already
     * @throws Conflict if it was handed over, or offered to somebody, since it was looked at
     */
    @Transactional
    public ServiceAccount offer(Person owner, String name, String colleague, @Nullable Long seen) {
        ServiceAccount account = accounts.lock(owner, name);
        requireSeen(account, seen);
        String to = PrincipalName.folded(colleague);
        if (!people.isHere(to)) {
            throw new Invalid("owner-unknown", Map.of("owner", "Nobody of this name has signed in here"));
        }
        if (to.equals(account.owner())) {
            throw new Invalid("owner-unchanged", Map.of("owner", "This person answers for it already"));
        }
        if (account.offer(clock.instant()).filter(made -> made.to().equals(to)).isPresent()) {
            throw new Conflict("offer-open", "It is offered to this person already, and they have not answered yet.");
        }
        withdrawFrom(account, owner);
        account.offer(new ServiceAccount.Offer(to, owner.name(), clock.instant()));
        record(owner, AuditAction.SERVICE_ACCOUNT_OFFERED, account, "to " + to);
        tell(Kind.OFFERED, account, to, owner.name());
        tell(Kind.OFFER_SENT, account, account.owner(), to);
        return account;
    }

    /**
     * The colleague answers for it from now on. Everything is looked at again: the offer may be two weeks old.
     *
     * @param seen the version of the account that was looked at, or null where nobody looked
     * @throws Conflict if it is another offer than the one that was looked at
     */
    @Transactional
    public ServiceAccount accept(Person colleague, String name, @Nullable Long seen) {
        // Neither leaves meanwhile, and no decision asks who answers for it.
        accounts.inUse(name).ifPresent(account -> people.hold(List.of(account.owner(), colleague.name())));
        ServiceAccount account = offered(colleague, name);
        requireSeen(account, seen);
        ServiceAccount.Offer made = account.offer(clock.instant()).orElseThrow();
        if (!people.isHere(made.by()) || !people.isHere(colleague.name())) {
            throw new Conflict("offer-void", "Who offered this service account has left. Ask the platform team.");
        }
        String before = account.owner();
        account.handTo(colleague.name());
        record(
                colleague,
                AuditAction.SERVICE_ACCOUNT_HANDED_OVER,
                account,
                "from %s to %s".formatted(before, colleague.name()));
        Set<String> told = new LinkedHashSet<>(Set.of(before));
        told.add(colleague.name());
        told.add(made.by());
        told.forEach(person -> tell(Kind.HANDED_OVER, account, person, colleague.name()));
        return account;
    }

    /** The colleague does not want to. */
    @Transactional
    public void decline(Person colleague, String name) {
        ServiceAccount account = offered(colleague, name);
        ServiceAccount.Offer made = account.offer(clock.instant()).orElseThrow();
        account.keep();
        record(colleague, AuditAction.SERVICE_ACCOUNT_OFFER_DECLINED, account, "");
        tell(Kind.OFFER_DECLINED, account, made.by(), colleague.name());
    }

    /** The owner offers it no longer. */
    @Transactional
    public void withdraw(Person owner, String name) {
        ServiceAccount account = accounts.lock(owner, name);
        if (account.offer(clock.instant()).isEmpty()) {
            throw new Conflict("offer-none", "This service account is offered to nobody.");
        }
        withdrawFrom(account, owner);
    }

    private void withdrawFrom(ServiceAccount account, Person owner) {
        Optional<ServiceAccount.Offer> made = account.offer(clock.instant());
        account.keep();
        made.ifPresent(offer -> {
            record(owner, AuditAction.SERVICE_ACCOUNT_OFFER_WITHDRAWN, account, "to " + offer.to());
            tell(Kind.OFFER_WITHDRAWN, account, offer.to(), owner.name());
        });
    }

    private ServiceAccount offered(Person colleague, String name) {
        return accounts.lock(name)
                .filter(account -> account.offer(clock.instant())
                        .filter(made -> made.to().equals(colleague.name()))
                        .isPresent())
                .orElseThrow(() -> new NotFound(
                        "offer-unknown", "Nobody offers you a service account of this name, or not any longer."));
    }

    private void requireSeen(ServiceAccount account, @Nullable Long seen) {
        SeenVersion.require(seen, account.version(), "service-account-changed", () -> {
            String offered = account.offer(clock.instant())
                    .map(made -> ", and %s offers it to %s"
                            .formatted(people.displayName(made.by()), people.displayName(made.to())))
                    .orElse("");
            return "%s changed since you looked at it: %s answers for it%s. Look at it again."
                    .formatted(account.name(), people.displayName(account.owner()), offered);
        });
    }

    private void tell(Kind kind, ServiceAccount account, String to, String other) {
        news.fire(new ServiceAccountNews(kind, account.name(), to, other));
    }

    private void record(Person actor, AuditAction action, ServiceAccount account, String detail) {
        audit.record(AuditEntry.of(actor.name(), action, account.name(), detail));
    }
}
