package io.fondaco.access.holder;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.LockOrder;
import io.fondaco.common.Page;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.NamesInUse;
import io.fondaco.identity.Person;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All service accounts. */
@ApplicationScoped
public class ServiceAccounts implements PanacheRepositoryBase<ServiceAccount, String>, NamesInUse {

    /** Confirmed by the migration alone: nobody has looked at it yet. */
    private static final String TO_CONFIRM = "removedAt is null and (confirmation.by is null or confirmation.by = ?1)";

    private final LockOrder order;

    ServiceAccounts(LockOrder order) {
        this.order = order;
    }

    /** Those that this person answers for, by name. */
    public List<ServiceAccount> ownedBy(String person) {
        return list("owner = ?1 and removedAt is null order by name", person);
    }

    /** The one of this name, if it is in use. */
    public Optional<ServiceAccount> inUse(String name) {
        return find("name = ?1 and removedAt is null", name).firstResultOptional();
    }

    /** To be thrown where there is none of that name or id, or none that the viewer may know. */
    public static NotFound unknown() {
        return new NotFound("service-account-unknown", "There is no service account of this name, or it is not yours.");
    }

    /** Those of these names that are in use. */
    public List<ServiceAccount> inUse(Collection<String> names) {
        return names.isEmpty() ? List.of() : list("name in ?1 and removedAt is null order by name", Set.copyOf(names));
    }

    /**
     * Programs act under this name: that needs that whoever answers for it controls it.
     *
     * @throws Conflict if nobody has shown that
     */
    public void requireProved(String name) {
        if (proved(name).isEmpty()) {
            throw new Conflict(
                    "service-account-unproved",
                    "Nobody has shown yet that they control this service account, so it can't be used.");
        }
    }

    /** The one of this name, if it is in use and its owner has shown that they control it. */
    public Optional<ServiceAccount> proved(String name) {
        return inUse(name).filter(account -> account.confirmation().isPresent());
    }

    /** The first in use with a name like this, with {@code !} before what stands for itself. */
    public List<ServiceAccount> like(String like, int most) {
        return find("removedAt is null and lower(name) like ?1 escape '!' order by name", like)
                .page(0, most)
                .list();
    }

    /** Those of these names whose owner has not yet shown that they control them. */
    public Set<String> unconfirmed(Collection<String> names) {
        return names.isEmpty()
                ? Set.of()
                : list("name in ?1 and removedAt is null and confirmation.at is null", Set.copyOf(names)).stream()
                        .map(ServiceAccount::name)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A page of those that wait for an admin, the oldest first: nobody confirmed them, or a migration did. */
    public Page<ServiceAccount> toConfirm(int number, int size) {
        PanacheQuery<ServiceAccount> query =
                find(TO_CONFIRM + " order by registeredAt, name", ServiceAccount.MIGRATION);
        query.page(number - 1, size);
        return new Page<>(query.list(), number, size, query.count());
    }

    /** Those that somebody offers to this person and that can still be taken, by name. */
    public List<ServiceAccount> offeredTo(String person, Instant now) {
        return list("offer.to = ?1 and removedAt is null order by name", person).stream()
                .filter(account -> account.offer(now).isPresent())
                .toList();
    }

    /** The one of this name, if it is in use, locked until the transaction ends. */
    Optional<ServiceAccount> lock(String name) {
        order.taking(LockOrder.Kind.SERVICE_ACCOUNT, Set.of(name));
        getEntityManager()
                .createNativeQuery("select name from service_account where name = ?1 for update")
                .setParameter(1, name)
                .getResultList();
        Optional<ServiceAccount> found = inUse(name);
        found.ifPresent(getEntityManager()::refresh);
        return found;
    }

    /** The same for who answers for it, or runs the platform; for others there is none of this name. */
    ServiceAccount lock(Person owner, String name) {
        return lock(name)
                .filter(account -> account.owner().equals(owner.name()) || owner.platformAdmin())
                .orElseThrow(ServiceAccounts::unknown);
    }

    /** Holds all that this person answers for, until the transaction ends. */
    public void holdOwnedBy(String person) {
        List<?> names = getEntityManager()
                .createNativeQuery(
                        "select name from service_account where owner = ?1 order by name for update", String.class)
                .setParameter(1, person)
                .getResultList();
        order.taking(
                LockOrder.Kind.SERVICE_ACCOUNT,
                names.stream().map(String.class::cast).toList());
    }

    /** The one whose owner was given the token of this hash. */
    Optional<ServiceAccount> provedBy(String hash) {
        return find("proof.hash = ?1 and removedAt is null", hash).firstResultOptional();
    }

    /**
     * Whether the holder is who it was at that moment: an account that was removed and registered anew is another one,
     * whoever did it.
     */
    public boolean standsBehind(Holder holder, Instant since) {
        return holder.kind() != HolderKind.SERVICE_ACCOUNT
                || inUse(holder.name())
                        .filter(account -> !account.registeredAt().isAfter(since))
                        .isPresent();
    }

    @Override
    public List<NameUse> like(NameUse asked) {
        return inUse(asked.form()).map(account -> new NameUse(NameUse.Kind.SERVICE_ACCOUNT, account.name())).stream()
                .toList();
    }
}
