package io.fondaco.access.grant;

import io.fondaco.engine.Held;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.reconcile.Lease;

/**
 * One claimed grant: the lease, and what the agreements wanted when it was claimed.
 *
 * @param seen what was held when the engine was last read
 * @param sent whether this worker sent a statement for it
 */
record GrantWork(Lease lease, QualifiedName object, String principal, PortalPrivileges own, Held seen, boolean sent) {

    static GrantWork claimed(Grant grant, Lease lease) {
        return new GrantWork(lease, grant.object(), grant.principal(), grant.ownPart(), grant.observed(), false);
    }

    static GrantWork sending(Grant grant, Lease lease) {
        return new GrantWork(lease, grant.object(), grant.principal(), grant.ownPart(), grant.observed(), true);
    }
}
