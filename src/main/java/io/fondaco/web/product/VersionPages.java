package io.fondaco.web.product;

import io.fondaco.product.DataProduct;
import io.fondaco.web.version.VersionMoves;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** What changed in a product, and when. */
@Path("/products/{domain}/{slug}/versions")
public class VersionPages {

    @CheckedTemplate(basePath = "product")
    record versions(ProductHead head, String current, List<VersionRow> rows, VersionMoves.View moves)
            implements TemplateInstance {}

    private final VisibleProduct products;
    private final VersionMoves moves;

    VersionPages(VisibleProduct products, VersionMoves moves) {
        this.products = products;
        this.moves = moves;
    }

    /** Every version, newest first. */
    @GET
    public TemplateInstance versions(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.find(domain, slug);
        return new versions(
                ProductHead.of(product, "versions"),
                product.currentVersion(),
                VersionRow.of(product.versions()),
                moves.of(product, products.viewer()));
    }
}
