package io.fondaco.web.product;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.publish.apply.FilesZip;
import io.fondaco.web.download.Download;
import io.fondaco.web.major.VersionMoves;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** What changed in a product, and when. */
@Path("/products/{domain}/{slug}")
public class VersionPages {

    @CheckedTemplate(basePath = "product")
    record versions(ProductHead head, String current, List<VersionRow> rows, VersionMoves.View moves)
            implements TemplateInstance {}

    private static final List<String> HEADINGS = List.of("version", "published", "kind", "what changed", "state");

    private final VisibleProduct products;
    private final VersionMoves moves;

    VersionPages(VisibleProduct products, VersionMoves moves) {
        this.products = products;
        this.moves = moves;
    }

    /** Every version, newest first. */
    @GET
    @Path("/versions")
    public TemplateInstance versions(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.findWithFiles(domain, slug);
        return new versions(
                ProductHead.of(product, "versions"),
                product.currentVersion(),
                VersionRow.of(product.versions()),
                moves.of(product, products.viewer()));
    }

    /** The same for spreadsheets. */
    @GET
    @Path("/versions.csv")
    public Response csv(@RestPath String domain, @RestPath String slug) {
        List<VersionRow> rows = VersionRow.of(products.find(domain, slug).versions());
        return Download.csv(slug + "-versions.csv", HEADINGS, cells -> rows.forEach(row -> cells.accept(row.cells())));
    }

    /** The files of the published version, for owners who move them into a repository. */
    @GET
    @Path("/files.zip")
    @Produces("application/zip")
    public Response files(@RestPath String domain, @RestPath String slug) {
        DataProduct product = products.findWithFiles(domain, slug);
        Person viewer = products.viewer();
        if (!product.isOwnedBy(viewer) && !viewer.platformAdmin()) {
            throw DataProducts.unknown();
        }
        return Response.ok(FilesZip.of(product))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".zip\"")
                .build();
    }
}
