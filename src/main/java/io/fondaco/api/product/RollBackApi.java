package io.fondaco.api.product;

import io.fondaco.api.Sent;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.publish.version.RollBack;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Goes back to an earlier version of a product. */
@Path("/api/v1/products/{domain}/{slug}/versions/{version}/rollback")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
public class RollBackApi {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final RollBack rollBack;

    RollBackApi(CurrentPerson currentPerson, DataProducts products, RollBack rollBack) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.rollBack = rollBack;
    }

    /** Tells what would happen, or does it. */
    @POST
    @Operation(
            summary = "Go back to an earlier version of the same major",
            description = "?validateOnly=true tells what would happen and changes nothing.")
    public RollBackView goBack(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @PathParam("version") String version,
            @QueryParam("validateOnly") @DefaultValue("false") boolean validateOnly,
            @Nullable RollBackBody body) {
        Person person = currentPerson.get();
        DataProduct product = products.get(person, domain, slug);
        RollBackBody sent = body == null ? new RollBackBody(null, null) : body;
        RollBack.Preview preview = rollBack.plan(person, product, version);
        if (validateOnly) {
            return RollBackView.of(preview, false);
        }
        rollBack.goBack(person, product, version, Sent.text(sent.plan()), Sent.text(sent.reason()));
        return RollBackView.of(preview, true);
    }
}
