package io.fondaco.web.publish.source;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.apply.MayPublish;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Whether pages offer the viewer to publish a new product. */
@Named
@RequestScoped
public class Publishing {

    private final CurrentPerson viewer;
    private final MayPublish rights;

    Publishing(CurrentPerson viewer, MayPublish rights) {
        this.viewer = viewer;
        this.rights = rights;
    }

    /** Whether they publish in some domain. */
    public boolean offered() {
        return rights.maySomewhere(viewer.get());
    }
}
