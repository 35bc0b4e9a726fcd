package io.fondaco.web.access.holder;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.apply.PublishingTokens;
import io.fondaco.web.Flash;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The token with which a service account publishes, for who answers for the account. */
@Path("/access/service-accounts/publishing-token")
public class PublishingTokenPages {

    private final CurrentPerson viewer;
    private final PublishingTokens tokens;
    private final Flash flash;

    PublishingTokenPages(CurrentPerson viewer, PublishingTokens tokens, Flash flash) {
        this.viewer = viewer;
        this.tokens = tokens;
        this.flash = flash;
    }

    /** Revokes it. */
    @POST
    @Path("/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@FormParam("name") @DefaultValue("") String name) {
        tokens.revoke(viewer.get(), name);
        return flash.seeOther("/access/service-accounts", "The token of %s no longer works.".formatted(name));
    }
}
