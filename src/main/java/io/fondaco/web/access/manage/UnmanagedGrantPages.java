package io.fondaco.web.access.manage;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.agreement.TakeAwayUnmanagedGrant;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Html;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** An owner says what becomes of what was given outside the portal. */
@Path("/products/{domain}/{slug}/manage")
public class UnmanagedGrantPages {

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final ManageViews views;
    private final AdoptUnmanagedGrant adoptUnmanaged;
    private final TakeAwayUnmanagedGrant takeAwayUnmanaged;

    UnmanagedGrantPages(
            CurrentPerson viewer,
            ManagedProducts managed,
            ManageViews views,
            AdoptUnmanagedGrant adoptUnmanaged,
            TakeAwayUnmanagedGrant takeAwayUnmanaged) {
        this.viewer = viewer;
        this.managed = managed;
        this.views = views;
        this.adoptUnmanaged = adoptUnmanaged;
        this.takeAwayUnmanaged = takeAwayUnmanaged;
    }

    /** Makes an agreement of what was given outside the portal. */
    @POST
    @Path("/outside/{id}/adoption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response adopt(String domain, String slug, UUID id, @FormParam("until") @DefaultValue("") String until) {
        DataProduct product = managed.find(domain, slug);
        try {
            adoptUnmanaged.adopt(viewer.get(), product, id, Day.read(until).orElse(null));
            return managed.back(product, "It is an agreement now, and ends on its last day.");
        } catch (Invalid invalid) {
            OutsideForm sent = new OutsideForm(
                    id.toString(), "", until, Map.of("until", invalid.fields().getOrDefault("endsOn", "")));
            return Html.answer(422, views.access(managed.find(domain, slug), sent));
        }
    }

    /** Takes away what was given outside the portal, for a reason that stays in the audit trail. */
    @POST
    @Path("/outside/{id}/removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeAway(
            String domain, String slug, UUID id, @FormParam("reason") @DefaultValue("") String reason) {
        DataProduct product = managed.find(domain, slug);
        try {
            takeAwayUnmanaged.takeAway(viewer.get(), product, id, reason);
            return managed.back(product, "Being taken away in Trino.");
        } catch (Invalid invalid) {
            OutsideForm sent = new OutsideForm(id.toString(), reason, "", invalid.fields());
            return Html.answer(422, views.access(managed.find(domain, slug), sent));
        }
    }
}
