package io.fondaco.web.feed;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.feed.ChangesFeed.Entry;
import io.fondaco.web.product.VisibleProduct;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** A product's changes for feed readers that sign in as the viewer does. */
@Path("/products/{domain}/{slug}/changes.atom")
public class FeedPages {

    private final VisibleProduct products;
    private final Teams teams;

    FeedPages(VisibleProduct products, Teams teams) {
        this.products = products;
        this.teams = teams;
    }

    /** Every version, newest first. */
    @GET
    @Produces("application/atom+xml;charset=UTF-8")
    public String changes(@RestPath String domain, @RestPath String slug, UriInfo address) {
        DataProduct product = products.find(domain, slug);
        URI page = address.getBaseUri().resolve("/products/" + product.path() + "/versions");
        return new ChangesFeed(
                        "urn:uuid:" + product.id(),
                        product.name(),
                        teams.displayName(product.ownerTeam()),
                        page.toString(),
                        product.versions().stream()
                                .map(version -> entry(product, version, page))
                                .toList())
                .xml();
    }

    private static Entry entry(DataProduct product, ProductVersion version, URI page) {
        return new Entry(
                "urn:uuid:" + idOf(product, version),
                product.name() + " " + version.number(),
                page + "#v" + version.number(),
                version.publishedAt(),
                version.note());
    }

    /** Always the same for the same version. */
    private static UUID idOf(DataProduct product, ProductVersion version) {
        return UUID.nameUUIDFromBytes((product.id() + " " + version.number()).getBytes(StandardCharsets.UTF_8));
    }
}
