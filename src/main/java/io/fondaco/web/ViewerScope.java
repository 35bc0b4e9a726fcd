package io.fondaco.web;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.ApproverScope;
import io.fondaco.identity.session.CurrentPerson;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What the viewer decides on, found out once for the whole page. */
@RequestScoped
public class ViewerScope {

    private final CurrentPerson viewer;
    private final Approvals approvals;

    private @Nullable ApproverScope scope;
    private @Nullable Long waiting;

    ViewerScope(CurrentPerson viewer, Approvals approvals) {
        this.viewer = viewer;
        this.approvals = approvals;
    }

    /** In whose place the viewer decides, and for which products. */
    public ApproverScope get() {
        if (scope == null) {
            scope = approvals.scope(viewer.get());
        }
        return scope;
    }

    /** How many requests wait on it. */
    public long waiting() {
        if (waiting == null) {
            waiting = approvals.countWaitingFor(get());
        }
        return waiting;
    }
}
