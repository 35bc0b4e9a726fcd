package io.fondaco.api.product;

import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.api.PageQuery;
import io.fondaco.common.Page;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.search.Hit;
import io.fondaco.search.ProductIndex;
import io.fondaco.search.ProductSearch;
import io.fondaco.search.Sorting;
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
import java.util.Set;
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
    private final AccessStatuses statuses;
    private final ProductIndex index;

    ProductApi(CurrentPerson currentPerson, DataProducts products, AccessStatuses statuses, ProductIndex index) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.statuses = statuses;
        this.index = index;
    }

    /** The products that the viewer may know and that have all the words, best first; without words by name. */
    @GET
    @Transactional
    @Operation(
            summary = "Search data products",
            description = "The search of the pages; without words, all products by name.")
    public ProductPage search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        PageQuery query = new PageQuery(page, size);
        Person viewer = currentPerson.get();
        Sorting sorting = words.isBlank() ? Sorting.NAME : Sorting.BEST_MATCH;
        Page<Hit> hits = index.search(
                        viewer,
                        new ProductSearch(words, Map.of(), Set.of(), Set.of(), sorting, query.page(), query.size()))
                .hits();
        return new ProductPage(
                summaries(viewer, hits.items()), query.page(), query.size(), hits.total(), index.complete());
    }

    private List<ProductSummary> summaries(Person viewer, List<Hit> hits) {
        List<DataProduct> visible =
                products.visibleInOrder(viewer, hits.stream().map(Hit::product).toList());
        Map<UUID, AccessStatus> access = statuses.of(viewer, visible);
        return visible.stream()
                .map(product ->
                        ProductSummary.of(product, access.get(product.id()).state()))
                .toList();
    }

    /** One product with its ports, as the viewer may see it. */
    @GET
    @Path("/{domain}/{slug}")
    @Transactional
    @Operation(summary = "One data product")
    public ProductView one(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        Person viewer = currentPerson.get();
        DataProduct product = products.get(viewer, domain, slug);
        return ProductView.of(product, statuses.of(viewer, product).state());
    }
}
