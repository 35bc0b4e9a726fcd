package io.fondaco.access.carryover;

import io.fondaco.access.approval.AutomaticApproval;
import io.fondaco.access.carryover.AskedBefore.Decided;
import io.fondaco.access.mode.ModeChecks;
import io.fondaco.product.DataProduct;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The present policy of each product, to be set against those under which accesses were given. */
@ApplicationScoped
class PresentPolicies {

    private final Policies policies;
    private final AutomaticApproval automatic;
    private final ModeChecks modes;

    PresentPolicies(Policies policies, AutomaticApproval automatic, ModeChecks modes) {
        this.policies = policies;
        this.automatic = automatic;
        this.modes = modes;
    }

    /**
     * That of this product.
     *
     * @param decided how the requests were approved by which its accesses were given
     */
    PresentPolicy of(DataProduct product, Map<UUID, Decided> decided) {
        return new PresentPolicy(product, policies, automatic, modes, decided);
    }
}
