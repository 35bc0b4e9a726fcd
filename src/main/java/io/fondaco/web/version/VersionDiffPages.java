package io.fondaco.web.version;

import io.fondaco.product.DataProduct;
import io.fondaco.product.change.VersionPromises;
import io.fondaco.product.change.VersionPromises.Difference;
import io.fondaco.web.product.ProductHead;
import io.fondaco.web.product.VisibleProduct;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What changed between two versions of a product. */
@Path("/products/{domain}/{slug}/versions/{version}/diff")
public class VersionDiffPages {

    @CheckedTemplate(basePath = "version")
    record diff(ProductHead head, VersionDiff diff) implements TemplateInstance {}

    private final VisibleProduct products;
    private final VersionPromises versions;

    VersionDiffPages(VisibleProduct products, VersionPromises versions) {
        this.products = products;
        this.versions = versions;
    }

    /** Against the version before it, unless another is named; the form may name both. */
    @GET
    public TemplateInstance diff(
            @RestPath String domain,
            @RestPath String slug,
            @RestPath String version,
            @RestQuery Optional<String> from,
            @RestQuery Optional<String> to) {
        DataProduct product = products.findWithFiles(domain, slug);
        Difference difference = versions.between(
                product, from, to.filter(number -> !number.isBlank()).orElse(version));
        return new diff(ProductHead.of(product, "versions"), VersionDiff.of(product, difference));
    }
}
