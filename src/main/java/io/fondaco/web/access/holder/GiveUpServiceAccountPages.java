package io.fondaco.web.access.holder;

import io.fondaco.access.holder.GiveUpServiceAccount;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whoever answers for a service account gives it up. */
@Path("/access/service-accounts/removal")
public class GiveUpServiceAccountPages {

    private final CurrentPerson viewer;
    private final GiveUpServiceAccount giveUpServiceAccount;
    private final Flash flash;

    GiveUpServiceAccountPages(CurrentPerson viewer, GiveUpServiceAccount giveUpServiceAccount, Flash flash) {
        this.viewer = viewer;
        this.giveUpServiceAccount = giveUpServiceAccount;
        this.flash = flash;
    }

    /** Gives one up, with all that it may read. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@FormParam("name") @DefaultValue("") String name) {
        giveUpServiceAccount.remove(viewer.get(), name);
        return flash.seeOther(
                "/access/service-accounts", "%s is given up. What it could read is being taken away.".formatted(name));
    }
}
