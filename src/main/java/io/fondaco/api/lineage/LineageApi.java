package io.fondaco.api.lineage;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.lineage.graph.Asked;
import io.fondaco.lineage.graph.LineageGraphs;
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

/** Where a product comes from and goes to. */
@Path("/api/v1/products/{domain}/{slug}/lineage")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
public class LineageApi {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final LineageGraphs graphs;

    LineageApi(CurrentPerson currentPerson, DataProducts products, LineageGraphs graphs) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.graphs = graphs;
    }

    /** The tables before and after its datasets, and the steps between them. */
    @GET
    @Transactional
    @Operation(
            summary = "Where a data product comes from and goes to",
            description = "up and down are numbers of steps, 0 to 5. Only what the caller may see is there; owners also"
                    + " see tables that belong to no product. With a column, columns holds its steps.")
    public LineageView of(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @QueryParam("dataset") @DefaultValue("") String dataset,
            @QueryParam("column") @DefaultValue("") String column,
            @QueryParam("up") @DefaultValue("2") int up,
            @QueryParam("down") @DefaultValue("2") int down) {
        Person viewer = currentPerson.get();
        DataProduct product = products.get(viewer, domain, slug);
        return LineageView.of(graphs.of(new Asked(viewer, product, dataset, column, up, down, true)));
    }
}
