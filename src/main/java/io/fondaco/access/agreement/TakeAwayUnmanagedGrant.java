package io.fondaco.access.agreement;

import io.fondaco.access.grant.Grants;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.WantedPrivileges;
import io.fondaco.audit.AuditAction;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.Reason;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An owner, or the platform team, takes a privilege away that was given outside the portal. */
@ApplicationScoped
public class TakeAwayUnmanagedGrant {

    private final FoundGrants found;
    private final Grants grants;
    private final WantedPrivileges wanted;
    private final Clock clock;

    TakeAwayUnmanagedGrant(FoundGrants found, Grants grants, WantedPrivileges wanted, Clock clock) {
        this.found = found;
        this.grants = grants;
        this.wanted = wanted;
        this.clock = clock;
    }

    /**
     * Takes it away.
     *
     * @param reason why, 10 to 500 characters; it stays in the audit trail
     * @throws Conflict if a role holds it: only Trino's administrators can take that away
     */
    @Transactional
    public void takeAway(Person owner, DataProduct product, UUID id, String reason) {
        UnmanagedGrant grant = found.find(owner, product, id);
        if (!grant.isRemovable()) {
            throw new Conflict(
                    "outside-grant-of-role",
                    "A role holds it, and so whoever is in the role. Ask the administrators of Trino to take it away.");
        }
        if (!Reason.fits(reason)) {
            throw new Invalid("reason-invalid", Map.of("reason", "Say why, in 10 to 500 characters"));
        }
        boolean isWanted =
                !wanted.of(grant.object(), grant.principal(), clock.instant()).isEmpty();
        grants.touch(grant.object(), grant.principal(), isWanted);
        String as = product.isOwnedBy(owner) ? "" : ", as the platform team";
        found.takeOver(
                grant,
                Set.of(),
                FoundGrants.entry(
                        grant,
                        owner,
                        AuditAction.GRANT_OUTSIDE_TAKEN_AWAY,
                        "%s%s: %s".formatted(Privilege.text(grant.privileges()), as, reason.strip())));
    }
}
