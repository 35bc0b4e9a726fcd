package io.fondaco.web.publish.source;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.draft.WhoPublishes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether pages offer the viewer to publish a new product. */
@Named
@RequestScoped
public class Publishing {

    private final CurrentPerson viewer;
    private final WhoPublishes who;

    Publishing(CurrentPerson viewer, WhoPublishes who) {
        this.viewer = viewer;
        this.who = who;
    }

    /** Whether they publish in some domain. */
    public boolean offered() {
        return who.mayPublishSomewhere(viewer.get());
    }
}
