package io.fondaco.api.grant;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.agreement.TakeAwayUnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody holds in Trino that no agreement explains. */
@Path("/api/v1/products/{domain}/{slug}/outside-grants")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Grants in Trino")
public class OutsideGrantApi {

    private final CurrentPerson currentPerson;
    private final ProductLookup products;
    private final UnmanagedGrants outside;
    private final AdoptUnmanagedGrant adoptUnmanaged;
    private final TakeAwayUnmanagedGrant takeAwayUnmanaged;

    OutsideGrantApi(
            CurrentPerson currentPerson,
            ProductLookup products,
            UnmanagedGrants outside,
            AdoptUnmanagedGrant adoptUnmanaged,
            TakeAwayUnmanagedGrant takeAwayUnmanaged) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.outside = outside;
        this.adoptUnmanaged = adoptUnmanaged;
        this.takeAwayUnmanaged = takeAwayUnmanaged;
    }

    /** What the last drift check saw. */
    @GET
    @Transactional
    @Operation(
            summary = "Privileges that were given outside the portal",
            description = "As Trino was last seen: what users and roles hold without an agreement, or besides one."
                    + " For owners of the product and the platform team.")
    public PageView<OutsideGrantView> all(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        PageQuery query = new PageQuery(page, size);
        return query.of(outside.on(products.owned(new ProductPath(domain, slug))), OutsideGrantView::of);
    }

    /** Makes it an agreement. */
    @POST
    @Path("/{id}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(responseCode = "204", description = "It is an agreement now")
    @Operation(
            summary = "Make an agreement of what was given outside the portal",
            description = "To read until the last day; more than reading, and the right to pass it on, is taken away."
                    + " Only what one user holds, and who can read by it, can be adopted: else 409.")
    public void adopt(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            AdoptionBody body) {
        adoptUnmanaged.adopt(
                currentPerson.get(),
                products.owned(new ProductPath(domain, slug)),
                id,
                body == null ? null : body.endsOn());
    }

    /** Takes it away. */
    @POST
    @Path("/{id}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponse(responseCode = "204", description = "Trino is being told")
    @Operation(
            summary = "Take away what was given outside the portal",
            description = "For a reason, which stays in the audit trail."
                    + " What a role holds stays with the administrators of Trino: 409.")
    public void takeAway(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @PathParam("id") UUID id,
            RemovalBody body) {
        takeAwayUnmanaged.takeAway(
                currentPerson.get(),
                products.owned(new ProductPath(domain, slug)),
                id,
                body == null || body.reason() == null ? "" : body.reason());
    }
}
