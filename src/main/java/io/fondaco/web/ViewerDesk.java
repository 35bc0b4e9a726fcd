package io.fondaco.web;

import io.fondaco.access.Approvals;
import io.fondaco.access.Desk;
import io.fondaco.identity.CurrentPerson;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** What the viewer decides on, found out once for the whole page. */
@RequestScoped
public class ViewerDesk {

    private final CurrentPerson viewer;
    private final Approvals approvals;

    private @Nullable Desk desk;
    private @Nullable Long waiting;

    ViewerDesk(CurrentPerson viewer, Approvals approvals) {
        this.viewer = viewer;
        this.approvals = approvals;
    }

    /** In whose place the viewer decides, and for which products. */
    public Desk get() {
        if (desk == null) {
            desk = approvals.desk(viewer.get());
        }
        return desk;
    }

    /** How many requests wait on it. */
    public long waiting() {
        if (waiting == null) {
            waiting = approvals.countWaitingFor(get());
        }
        return waiting;
    }
}
