package io.fondaco.web;

import io.fondaco.access.approval.ApproverScope;
import io.fondaco.access.approval.ApproverScopes;
import io.fondaco.access.approval.WaitingRequests;
import io.fondaco.identity.session.CurrentPerson;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the viewer decides on, found out once for the whole page. */
@RequestScoped
public class ViewerScope {

    private final CurrentPerson viewer;
    private final ApproverScopes scopes;
    private final WaitingRequests waitingRequests;
    private final TopBarCounts counts;

    private @Nullable ApproverScope scope;
    private @Nullable Long waiting;

    ViewerScope(CurrentPerson viewer, ApproverScopes scopes, WaitingRequests waitingRequests, TopBarCounts counts) {
        this.viewer = viewer;
        this.scopes = scopes;
        this.waitingRequests = waitingRequests;
        this.counts = counts;
    }

    /** Whether there may be anything at all that the viewer decides on, which the top bar asks anyway. */
    public boolean mayDecide() {
        return counts.of(viewer.get().name()).mayDecide();
    }

    /** In whose place the viewer decides, and for which products. */
    public ApproverScope get() {
        if (scope == null) {
            scope = scopes.of(viewer.get());
        }
        return scope;
    }

    /** Ids of the products that the viewer decides for by themselves. */
    public Set<UUID> decided() {
        return mayDecide() ? get().products().getOrDefault(get().viewer(), Set.of()) : Set.of();
    }

    /** How many requests wait on it. */
    public long waiting() {
        if (waiting == null) {
            waiting = mayDecide() ? waitingRequests.count(get()) : 0L;
        }
        return waiting;
    }
}
