package io.fondaco.web.access.manage;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.grant.DriftCheck;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.HarvestMetadata;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.web.Formats;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** An owner has Trino read again, or asked again for what it did not take. */
@Path("/products/{domain}/{slug}/manage")
public class TrinoPages {

    private final CurrentPerson viewer;
    private final ManagedProducts managed;
    private final DriftCheck driftCheck;
    private final HarvestMetadata harvest;
    private final ViewObstacles obstacles;
    private final Agreements agreements;
    private final HolderPrincipals principals;

    TrinoPages(
            CurrentPerson viewer,
            ManagedProducts managed,
            DriftCheck driftCheck,
            HarvestMetadata harvest,
            ViewObstacles obstacles,
            Agreements agreements,
            HolderPrincipals principals) {
        this.viewer = viewer;
        this.managed = managed;
        this.driftCheck = driftCheck;
        this.harvest = harvest;
        this.obstacles = obstacles;
        this.agreements = agreements;
        this.principals = principals;
    }

    /** Compares Trino with the agreements now. */
    @POST
    @Path("/check")
    public Response check(String domain, String slug) {
        DataProduct product = managed.find(domain, slug);
        DriftCheck.Result result = driftCheck.run();
        harvest.look(product.ports());
        obstacles.askAgain(product.ports());
        boolean unread = product.ports().stream()
                .map(port -> port.object().inCatalog().toString())
                .anyMatch(result.unread()::contains);
        if (unread) {
            return managed.notDone(product, "Trino does not answer, so nothing was compared. Try again when it does.");
        }
        return managed.back(
                product,
                "Trino was read: %s compared, %d set right, %d found that were given outside the portal."
                        .formatted(
                                Formats.counted(result.compared(), "grant", "grants"),
                                result.drifted(),
                                result.outside()));
    }

    /** Asks Trino again at once for an access that it did not take. */
    @POST
    @Path("/access/{id}/setup")
    public Response setUpAgain(String domain, String slug, UUID id) {
        DataProduct product = managed.find(domain, slug);
        Agreement agreement = agreements
                .find(viewer.get(), id)
                .filter(found -> found.port().product().equals(product) && found.isOpen())
                .orElseThrow(Agreements::unknown);
        principals.setUpAgain(agreement);
        return managed.back(product, "Trino is being asked again.");
    }
}
