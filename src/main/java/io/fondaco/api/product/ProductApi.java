package io.fondaco.api.product;

import io.fondaco.access.AccessStanding;
import io.fondaco.access.Standings;
import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.identity.Person;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds data products, and shows one. */
@Path("/api/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
public class ProductApi {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final Standings standings;

    ProductApi(CurrentPerson currentPerson, DataProducts products, Standings standings) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.standings = standings;
    }

    /** The products that the viewer may know and that have all the words, by name. */
    @GET
    @Transactional
    @Operation(summary = "Search data products", description = "All words must be found; without words, all products.")
    public PageView<ProductSummary> search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        PageQuery query = new PageQuery(page, size);
        Person viewer = currentPerson.get();
        List<DataProduct> found = new Words(words).in(products.visibleTo(viewer));
        Map<UUID, AccessStanding> access = standings.of(viewer, found);
        return query.of(
                found,
                product -> ProductSummary.of(product, access.get(product.id()).state()));
    }

    /** One product with its ports, as the viewer may see it. */
    @GET
    @Path("/{domain}/{slug}")
    @Transactional
    @Operation(summary = "One data product")
    public ProductView one(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        Person viewer = currentPerson.get();
        DataProduct product = products.find(viewer, domain, slug)
                .orElseThrow(() -> new NotFound("product-unknown", "There is no such data product."));
        return ProductView.of(product, standings.of(viewer, product).state());
    }
}
