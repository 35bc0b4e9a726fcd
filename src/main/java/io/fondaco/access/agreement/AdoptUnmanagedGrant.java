package io.fondaco.access.agreement;

import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.holder.Deciders;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.audit.AuditAction;
import io.fondaco.common.Day;
import io.fondaco.common.DayRange;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
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

/** An owner makes an agreement of a privilege that was given outside the portal. */
@ApplicationScoped
public class AdoptUnmanagedGrant {

    private final FoundGrants found;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final ServiceAccounts accounts;
    private final PresenceCheck presence;
    private final Deciders deciders;
    private final Clock clock;

    AdoptUnmanagedGrant(
            FoundGrants found,
            Agreements agreements,
            HolderPrincipals principals,
            ServiceAccounts accounts,
            PresenceCheck presence,
            Deciders deciders,
            Clock clock) {
        this.found = found;
        this.agreements = agreements;
        this.principals = principals;
        this.accounts = accounts;
        this.presence = presence;
        this.deciders = deciders;
        this.clock = clock;
    }

    /** Makes it an agreement to read until a day; more than reading, and the right to pass it on, is taken away. */
    @Transactional
    public void adopt(Person owner, DataProduct product, UUID id, @Nullable LocalDate endsOn) {
        UnmanagedGrant grant = found.find(owner, product, id);
        if (!grant.isAdoptable()) {
            throw new Conflict(
                    "outside-grant-not-adoptable",
                    "Only what one user holds, and who can read by it, can become an agreement.");
        }
        if (principals.publishes(grant.principal())) {
            throw new Conflict(
                    "outside-grant-not-adoptable",
                    "A domain publishes as %s: whoever publishes there asks to build on this product."
                            .formatted(grant.principal()));
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
                FoundGrants.port(product, grant).orElseThrow(FoundGrants::unknown),
                holder,
                owner.name(),
                endsOn,
                clock.instant());
        agreements.persist(agreement);
        principals.touch(agreement);
        found.takeOver(
                grant,
                Set.of(Privilege.SELECT),
                FoundGrants.entry(grant, owner, AuditAction.GRANT_ADOPTED, "until " + endsOn)
                        .ofAgreement(agreement.id()));
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
}
