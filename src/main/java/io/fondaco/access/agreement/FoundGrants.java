package io.fondaco.access.agreement;

import io.fondaco.access.grant.Grants;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Privileges that were given outside the portal, as they are found at a product, and become the portal's own or nothing. */
@ApplicationScoped
class FoundGrants {

    private final UnmanagedGrants outside;
    private final Grants grants;
    private final UnmanagedGrants.Reach reach;
    private final AuditTrail audit;

    FoundGrants(UnmanagedGrants outside, Grants grants, UnmanagedGrants.Reach reach, AuditTrail audit) {
        this.outside = outside;
        this.reach = reach;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * The one of that id on a port of the product, for its owners and who runs the platform.
     *
     * @throws Forbidden to owners of a product that only offers what somebody else made
     */
    UnmanagedGrant find(Person owner, DataProduct product, UUID id) {
        UnmanagedGrant found = outside.findByIdOptional(id)
                .filter(grant -> product.isOwnedBy(owner) || owner.platformAdmin())
                .filter(grant -> port(product, grant).isPresent())
                .orElseThrow(FoundGrants::unknown);
        if (!owner.platformAdmin() && !reach.covers(product, found.object())) {
            throw new Forbidden(
                    "object-of-others",
                    "Somebody else made this table and gave this right: ask the platform team to change it.");
        }
        return found;
    }

    /** The port of the product that it is about. */
    static Optional<OutputPort> port(DataProduct product, UnmanagedGrant grant) {
        return product.ports().stream()
                .filter(port -> port.object().equals(grant.object()))
                .findFirst();
    }

    static NotFound unknown() {
        return new NotFound("outside-grant-unknown", "There is no such privilege any more. Check again.");
    }

    /** The portal has of it what it keeps as its own part; all else goes, and with it any right to pass on. */
    void takeOver(UnmanagedGrant grant, Set<Privilege> kept, AuditEntry entry) {
        Set<Privilege> own = grant.privileges();
        own.removeAll(grant.passable());
        own.retainAll(kept);
        Set<Privilege> unwelcome = grant.privileges();
        unwelcome.removeAll(own);
        grants.takeOver(grant.object(), grant.principal(), own, unwelcome);
        audit.record(entry);
        outside.delete(grant);
    }

    /** An entry about what was found, to be written when it is taken over. */
    static AuditEntry entry(UnmanagedGrant grant, Person owner, AuditAction action, String detail) {
        return AuditEntry.of(owner.name(), action, grant.object().toString(), detail)
                .onBehalfOf(grant.principal());
    }
}
