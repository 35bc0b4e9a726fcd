package io.fondaco.api.grant;

import io.fondaco.access.grant.DriftCheck;
import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares Trino with the agreements. */
@Path("/api/v1/products/{domain}/{slug}/drift-check")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Grants in Trino")
public class DriftCheckApi {

    private final ProductLookup products;
    private final DriftCheck driftCheck;

    DriftCheckApi(ProductLookup products, DriftCheck driftCheck) {
        this.products = products;
        this.driftCheck = driftCheck;
    }

    /** Reads Trino in bulk, now. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Compare Trino with the agreements now",
            description = "For owners of the product and the platform team. All catalogs are read; what is missing is"
                    + " given again.")
    public DriftCheck.Result check(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        products.owned(new ProductPath(domain, slug));
        return driftCheck.run();
    }
}
