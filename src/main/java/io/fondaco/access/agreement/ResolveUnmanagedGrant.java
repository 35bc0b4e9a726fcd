package io.fondaco.access.agreement;

import io.fondaco.access.grant.Grants;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.grant.WantedPrivileges;
import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.common.DayRange;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductRole;
import io.fondaco.product.terms.AccessPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An owner says what becomes of a privilege that was given outside the portal: an agreement, or nothing. */
@ApplicationScoped
public class ResolveUnmanagedGrant {

    private final UnmanagedGrants outside;
    private final Agreements agreements;
    private final Grants grants;
    private final WantedPrivileges wanted;
    private final HolderPrincipals principals;
    private final ServiceAccounts accounts;
    private final PresenceCheck presence;
    private final Deciders deciders;
    private final AuditTrail audit;
    private final Clock clock;

    ResolveUnmanagedGrant(
            UnmanagedGrants outside,
            Agreements agreements,
            Grants grants,
            WantedPrivileges wanted,
            HolderPrincipals principals,
            ServiceAccounts accounts,
            PresenceCheck presence,
            Deciders deciders,
            AuditTrail audit,
            Clock clock) {
        this.outside = outside;
        this.agreements = agreements;
        this.grants = grants;
        this.wanted = wanted;
        this.principals = principals;
        this.accounts = accounts;
        this.presence = presence;
        this.deciders = deciders;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes it an agreement to read until a day; more than reading, and the right to pass it on, is taken away. */
    @Transactional
    public void adopt(Person owner, DataProduct product, UUID id, @Nullable LocalDate endsOn) {
        UnmanagedGrant grant = find(owner, product, id);
        if (!grant.isAdoptable()) {
            throw new Conflict(
                    "outside-grant-not-adoptable",
                    "Only what one user holds, and who can read by it, can become an agreement.");
        }
        Holder holder = holder(grant);
        requireDecider(owner, product, holder);
        if (!accounts.unconfirmed(Set.of(grant.principal())).isEmpty()) {
            throw new Conflict(
                    "service-account-unproved",
                    "Nobody has shown yet that they control this service account, so nothing is granted to it.");
        }
        LocalDate today = Day.today(clock);
        Optional<String> wrong =
                new DayRange(today, today, new AccessPeriod(product.maxPeriod()).lastDay(today)).wrong(endsOn);
        if (endsOn == null || wrong.isPresent()) {
            throw new Invalid("adoption-invalid", Map.of("endsOn", wrong.orElseThrow()));
        }
        presence.require(holder);
        Agreement agreement = Agreement.adopted(
                port(product, grant).orElseThrow(ResolveUnmanagedGrant::unknown),
                holder,
                owner.name(),
                endsOn,
                clock.instant());
        agreements.persist(agreement);
        principals.touch(agreement);
        takeOver(grant, Set.of(Privilege.SELECT));
        record(owner, "grant.adopted", grant, "until " + endsOn, agreement.id());
        outside.delete(grant);
    }

    /** Whether this person makes agreements of what others hold. */
    public boolean mayAdopt(Person person, DataProduct product) {
        return product.isOwnedBy(person)
                || deciders.turn(product, product.people(ProductRole.OWNER), Set.of())
                        .people()
                        .contains(person.name());
    }

    private Holder holder(UnmanagedGrant grant) {
        boolean account = accounts.inUse(grant.principal()).isPresent();
        return new Holder(account ? HolderKind.SERVICE_ACCOUNT : HolderKind.PERSON, grant.principal());
    }

    private void requireDecider(Person person, DataProduct product, Holder holder) {
        if (!deciders.mayDecide(person, product, holder)) {
            throw new Forbidden(
                    "not-yours-to-give",
                    "Only an owner of this product makes an agreement of it, and nobody of what they hold themselves.");
        }
    }

    /** Takes it away. */
    @Transactional
    public void takeAway(Person owner, DataProduct product, UUID id) {
        UnmanagedGrant grant = find(owner, product, id);
        if (!grant.isRemovable()) {
            throw new Conflict(
                    "outside-grant-of-role",
                    "A role holds it, and so whoever is in the role. Ask the administrators of Trino to take it away.");
        }
        boolean isWanted =
                !wanted.of(grant.object(), grant.principal(), clock.instant()).isEmpty();
        grants.touch(grant.object(), grant.principal(), isWanted);
        takeOver(grant, Set.of());
        String as = product.isOwnedBy(owner) ? "" : ", as the platform team";
        record(owner, "grant.outside-taken-away", grant, Privilege.text(grant.privileges()) + as, null);
        outside.delete(grant);
    }

    /** The portal has of it what it keeps as its own part; all else goes, and with it any right to pass on. */
    private void takeOver(UnmanagedGrant grant, Set<Privilege> kept) {
        Set<Privilege> own = grant.privileges();
        own.removeAll(grant.passable());
        own.retainAll(kept);
        Set<Privilege> unwelcome = grant.privileges();
        unwelcome.removeAll(own);
        grants.takeOver(grant.object(), grant.principal(), own, unwelcome);
    }

    private UnmanagedGrant find(Person owner, DataProduct product, UUID id) {
        return outside.findByIdOptional(id)
                .filter(grant -> product.isOwnedBy(owner) || owner.platformAdmin())
                .filter(grant -> port(product, grant).isPresent())
                .orElseThrow(ResolveUnmanagedGrant::unknown);
    }

    private static Optional<OutputPort> port(DataProduct product, UnmanagedGrant grant) {
        return product.ports().stream()
                .filter(port -> port.object().equals(grant.object()))
                .findFirst();
    }

    private static NotFound unknown() {
        return new NotFound("outside-grant-unknown", "There is no such privilege any more. Check again.");
    }

    private void record(Person owner, String action, UnmanagedGrant grant, String detail, @Nullable UUID agreement) {
        audit.record(AuditEntry.of(owner.name(), action, grant.object().toString(), detail)
                .onBehalfOf(grant.principal())
                .ofAgreement(agreement));
    }
}
