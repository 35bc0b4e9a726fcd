package io.fondaco.api.access.agreement;

import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may read a product. */
@Path("/api/v1/products/{domain}/{slug}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Agreements")
public class ProductAgreementApi {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final Agreements agreements;
    private final HolderPrincipals principals;

    ProductAgreementApi(
            CurrentPerson currentPerson, DataProducts products, Agreements agreements, HolderPrincipals principals) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.agreements = agreements;
        this.principals = principals;
    }

    /** All agreements on the product: for those who decide on its requests, and for the platform team. */
    @GET
    @Transactional
    @Operation(summary = "Agreements on a data product, newest first", description = "For its owners and approvers.")
    public PageView<AgreementView> all(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        PageQuery query = new PageQuery(page, size);
        Person viewer = currentPerson.get();
        DataProduct product = products.get(viewer, domain, slug);
        if (!product.isDecidedBy(viewer) && !viewer.platformAdmin()) {
            throw new Forbidden("not-an-owner", "Only the owners of this product see who may read it.");
        }
        return query.of(
                agreements.on(product), agreement -> AgreementView.of(agreement, principals.grantsBehind(agreement)));
    }
}
