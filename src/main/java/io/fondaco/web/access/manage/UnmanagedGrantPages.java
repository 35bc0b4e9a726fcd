package io.fondaco.web.access.manage;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.agreement.TakeAwayUnmanagedGrant;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** An owner compares Trino with the agreements, and says what becomes of what was given outside the portal. */
@Path("/products/{domain}/{slug}/manage")
public class UnmanagedGrantPages {

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final AdoptUnmanagedGrant adoptUnmanaged;
    private final TakeAwayUnmanagedGrant takeAwayUnmanaged;
    private final DriftCheck driftCheck;
    private final HarvestMetadata harvest;
    private final ViewObstacles obstacles;

    UnmanagedGrantPages(
            CurrentPerson viewer,
            ManagedProducts managed,
            AdoptUnmanagedGrant adoptUnmanaged,
            TakeAwayUnmanagedGrant takeAwayUnmanaged,
            DriftCheck driftCheck,
            HarvestMetadata harvest,
            ViewObstacles obstacles) {
        this.viewer = viewer;
        this.managed = managed;
        this.adoptUnmanaged = adoptUnmanaged;
        this.takeAwayUnmanaged = takeAwayUnmanaged;
        this.driftCheck = driftCheck;
        this.harvest = harvest;
        this.obstacles = obstacles;
    }

    /** Compares Trino with the agreements now. */
    @POST
    @Path("/check")
    public Response check(String domain, String slug) {
        DataProduct product = managed.find(domain, slug);
        DriftCheck.Result result = driftCheck.run();
        harvest.look(product.ports());
        obstacles.askAgain(product.ports());
        return managed.back(
                product,
                "Trino was read: %d grants compared, %d set right, %d found that were given outside the portal."
                        .formatted(result.compared(), result.drifted(), result.outside()));
    }

    /** Makes an agreement of what was given outside the portal. */
    @POST
    @Path("/outside/{id}/adoption")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response adopt(String domain, String slug, UUID id, @FormParam("until") @DefaultValue("") String until) {
        DataProduct product = managed.find(domain, slug);
        try {
            adoptUnmanaged.adopt(viewer.get(), product, id, Day.read(until).orElse(null));
            return managed.back(product, "Adopted: it is an agreement now, and ends on its last day.");
        } catch (Invalid invalid) {
            return managed.back(product, "Not adopted. " + invalid.sentences());
        }
    }

    /** Takes away what was given outside the portal. */
    @POST
    @Path("/outside/{id}/removal")
    public Response takeAway(String domain, String slug, UUID id) {
        DataProduct product = managed.find(domain, slug);
        takeAwayUnmanaged.takeAway(viewer.get(), product, id);
        return managed.back(product, "Being taken away in Trino.");
    }
}
