package io.fondaco.web.access.holder;

import io.fondaco.access.holder.HandOverServiceAccount;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picks;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who answers for a service account changes, if both want it. */
@Path("/access/service-accounts/hand-over")
public class HandOverPages {

    private final CurrentPerson viewer;
    private final HandOverServiceAccount handOver;
    private final Picks picks;
    private final Flash flash;

    HandOverPages(CurrentPerson viewer, HandOverServiceAccount handOver, Picks picks, Flash flash) {
        this.viewer = viewer;
        this.handOver = handOver;
        this.picks = picks;
        this.flash = flash;
    }

    /** Asks a colleague to answer for one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response offer(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("owner") @DefaultValue("") String owner,
            @FormParam("version") @DefaultValue("") String version) {
        long seen = SeenVersion.read(version);
        try {
            ServiceAccount account = handOver.offer(viewer.get(), name, picks.key(Pick.Kind.PERSON, owner), seen);
            return back("%s is asked to answer for %s. You answer for it until they accept."
                    .formatted(owner, account.name()));
        } catch (Invalid unknown) {
            return refused("Not offered. " + unknown.fields().get("owner") + ".");
        } catch (Conflict open) {
            return refused(open.getMessage());
        }
    }

    /** Asks no longer. */
    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@FormParam("name") @DefaultValue("") String name) {
        handOver.withdraw(viewer.get(), name);
        return back("%s is no longer offered to anybody.".formatted(name));
    }

    /** The viewer answers for it from now on. */
    @POST
    @Path("/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @FormParam("name") @DefaultValue("") String name, @FormParam("version") @DefaultValue("") String version) {
        handOver.accept(viewer.get(), name, SeenVersion.read(version));
        return back("You answer for %s now.".formatted(name));
    }

    /** The viewer does not want it. */
    @POST
    @Path("/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@FormParam("name") @DefaultValue("") String name) {
        handOver.decline(viewer.get(), name);
        return back("You do not answer for %s. Who offered it is told.".formatted(name));
    }

    private Response back(String said) {
        return flash.seeOther("/access/service-accounts", said);
    }

    private Response refused(String said) {
        return flash.notDone("/access/service-accounts", said);
    }
}
