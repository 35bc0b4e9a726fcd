package io.fondaco.web.major;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.version.SayMoved;
import io.fondaco.web.Flash;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A holder says that they have moved to the next major. */
@Path("/agreements/{id}/moved")
public class MovedPages {

    private final CurrentPerson viewer;
    private final SayMoved sayMoved;
    private final Flash flash;

    MovedPages(CurrentPerson viewer, SayMoved sayMoved, Flash flash) {
        this.viewer = viewer;
        this.sayMoved = sayMoved;
        this.flash = flash;
    }

    /** Says it. */
    @POST
    public Response moved(UUID id) {
        Agreement agreement = sayMoved.say(viewer.get(), id);
        return flash.seeOther(
                "/access",
                "You said that you no longer use %s.".formatted(agreement.port().name()));
    }
}
