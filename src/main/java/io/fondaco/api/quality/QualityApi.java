package io.fondaco.api.quality;

import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.Quality;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The quality rules of a product with their last outcomes, and what other tools found out. */
@Path("/api/v1/products/{domain}/{slug}/quality")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
public class QualityApi {

    private final ProductLookup lookup;
    private final TellingTools tools;
    private final CheckedRules rules;

    QualityApi(ProductLookup lookup, TellingTools tools, CheckedRules rules) {
        this.lookup = lookup;
        this.tools = tools;
        this.rules = rules;
    }

    /** How its rules stand. */
    @GET
    @Transactional
    @Operation(
            summary = "How the quality rules of a data product stand",
            description = "The last outcome of each rule of each dataset, by source. A rule that was not evaluated is"
                    + " not run and never passed. Values of rows are not told.")
    public QualityView of(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        DataProduct product = lookup.visible(new ProductPath(domain, slug));
        Quality quality = rules.ofProducts(Set.of(product.id())).getOrDefault(product.id(), Quality.NONE);
        Map<UUID, OutputPort> datasets =
                product.ports().stream().collect(Collectors.toMap(OutputPort::id, Function.identity()));
        List<QualityView.RuleView> all = rules.ofProduct(product.id()).stream()
                .filter(rule -> datasets.containsKey(rule.port()))
                .map(rule -> QualityView.RuleView.of(datasets.get(rule.port()), rule))
                .toList();
        return QualityView.of(quality, all);
    }

    /** A tool tells what it found out. */
    @POST
    @Path("/results")
    @Transactional
    @Operation(
            summary = "Post results of another tool",
            description = "For owners, and for service accounts that publish the product, with their publishing token."
                    + " The source is named beside each result; it never takes the place of the portal's own check.")
    public void results(
            @PathParam("domain") String domain, @PathParam("slug") String slug, @Nullable ResultsBody body) {
        tools.tell(new ProductPath(domain, slug), body == null ? new ResultsBody(null, null, null) : body);
    }
}
