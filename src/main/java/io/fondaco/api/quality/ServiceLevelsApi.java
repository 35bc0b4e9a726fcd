package io.fondaco.api.quality;

import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.promise.ServiceLevels;
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

/** What a dataset promises of its service, and whether that was kept. */
@Path("/api/v1/products/{domain}/{slug}/service-levels")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
public class ServiceLevelsApi {

    private final ProductLookup lookup;
    private final OutputPorts ports;
    private final ServiceLevels levels;

    ServiceLevelsApi(ProductLookup lookup, OutputPorts ports, ServiceLevels levels) {
        this.lookup = lookup;
        this.ports = ports;
        this.levels = levels;
    }

    /** Those of one dataset, the first without a name. */
    @GET
    @Transactional
    @Operation(
            summary = "What a dataset promises of its service, and what was seen",
            description = "Target and actual of each service level, now and in each of the last 13 weeks. A week misses"
                    + " freshness and rows by its worst day, availability and times by all queries of the product."
                    + " What was not seen is null and neither met nor missed.")
    public ServiceLevelsView of(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @QueryParam("dataset") @DefaultValue("") String dataset) {
        DataProduct product = lookup.visible(new ProductPath(domain, slug));
        OutputPort port = product.ports().stream()
                .filter(each -> dataset.isEmpty() || each.name().equals(dataset))
                .findFirst()
                .orElseThrow(() -> new NotFound("dataset-unknown", "This product has no such dataset."));
        return ServiceLevelsView.of(port, levels.of(product, port, ports.contractOf(port)));
    }
}
