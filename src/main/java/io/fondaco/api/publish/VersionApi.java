package io.fondaco.api.publish;

import io.fondaco.api.PageQuery;
import io.fondaco.api.PageView;
import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.api.product.VersionView;
import io.fondaco.product.DataProduct;
import io.fondaco.product.change.VersionPromises;
import io.fondaco.publish.apply.FilesZip;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The versions of a product, what each changed, and the files of the one that is published. */
@Path("/api/v1/products/{domain}/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Publishing")
public class VersionApi {

    private final ProductLookup products;
    private final VersionPromises versions;

    VersionApi(ProductLookup products, VersionPromises versions) {
        this.products = products;
        this.versions = versions;
    }

    /** All versions, newest first. */
    @GET
    @Path("/versions")
    @Transactional
    @Operation(summary = "The versions of a product, newest first")
    public PageView<VersionView> all(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @QueryParam("page") @DefaultValue(PageQuery.FIRST) int page,
            @QueryParam("size") @DefaultValue(PageQuery.USUAL) int size) {
        return new PageQuery(page, size).of(visible(domain, slug).versions(), VersionView::of);
    }

    /** One version. */
    @GET
    @Path("/versions/{version}")
    @Transactional
    @Operation(summary = "One version of a product")
    public VersionView one(
            @PathParam("domain") String domain, @PathParam("slug") String slug, @PathParam("version") String version) {
        return VersionView.of(VersionPromises.version(visible(domain, slug), version));
    }

    /** What a version changed. */
    @GET
    @Path("/versions/{version}/diff")
    @Transactional
    @Operation(summary = "What a version changed", description = "Against the one before it, unless another is named.")
    public DiffView diff(
            @PathParam("domain") String domain,
            @PathParam("slug") String slug,
            @PathParam("version") String version,
            @QueryParam("from") @Nullable String from) {
        return DiffView.of(versions.between(visible(domain, slug), Optional.ofNullable(from), version));
    }

    /** The files of the published version, for owners who move them into a repository. */
    @GET
    @Path("/files.zip")
    @Produces("application/zip")
    @Transactional
    @Operation(summary = "The files of the published version, as a zip")
    public Response files(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        DataProduct product = products.owned(new ProductPath(domain, slug));
        return Response.ok(FilesZip.of(product))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + product.slug() + ".zip\"")
                .build();
    }

    private DataProduct visible(String domain, String slug) {
        return products.visible(new ProductPath(domain, slug));
    }
}
