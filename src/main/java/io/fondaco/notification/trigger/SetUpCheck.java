package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.grant.GrantState;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether what a request asked for can be read: every grant was seen, and nothing stands in the way of reading. */
@ApplicationScoped
class SetUpCheck {

    private final HolderPrincipals principals;
    private final ViewObstacles obstacles;

    SetUpCheck(HolderPrincipals principals, ViewObstacles obstacles) {
        this.principals = principals;
        this.obstacles = obstacles;
    }

    /** A grant alone is not enough: a view may refuse whoever reads it. Then this is told once it does so no longer. */
    boolean isDone(AccessRequest request) {
        return principals.grantsBehind(request.holder(), request.agreedPorts()).stream()
                        .allMatch(grant -> grant.state() == GrantState.VERIFIED)
                && obstacles.of(request.agreedPorts()).isEmpty();
    }
}
