package io.fondaco.api.publish;

import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.apply.NamePublisher;
import io.fondaco.publish.apply.Publisher;
import io.fondaco.publish.apply.Publishers;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The service accounts that publish a product, for its owners. */
@Path("/api/v1/products/{domain}/{slug}/publishers")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Publishing")
public class PublisherApi {

    private final CurrentPerson person;
    private final ProductLookup products;
    private final Publishers publishers;
    private final NamePublisher naming;

    PublisherApi(CurrentPerson person, ProductLookup products, Publishers publishers, NamePublisher naming) {
        this.person = person;
        this.products = products;
        this.publishers = publishers;
        this.naming = naming;
    }

    /** All of them. */
    @GET
    @Transactional
    @Operation(summary = "Service accounts that publish this product")
    public List<PublisherView> all(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        return PublisherView.of(
                publishers.of(products.owned(new ProductPath(domain, slug)).path()));
    }

    /** From now on the account publishes this product. */
    @PUT
    @Path("/{account}")
    @Transactional
    @Operation(summary = "Let a service account publish this product")
    public PublisherView name(
            @PathParam("domain") String domain, @PathParam("slug") String slug, @PathParam("account") String account) {
        return PublisherView.of(naming.name(owner(new ProductPath(domain, slug)), key(domain + "/" + slug, account)));
    }

    /** It does no longer. */
    @DELETE
    @Path("/{account}")
    @Transactional
    @Operation(summary = "A service account publishes this product no longer")
    public void withdraw(
            @PathParam("domain") String domain, @PathParam("slug") String slug, @PathParam("account") String account) {
        naming.withdraw(owner(new ProductPath(domain, slug)), key(domain + "/" + slug, account));
    }

    private static Publisher.Key key(String path, String account) {
        return new Publisher.Key(path, Publisher.Kind.SERVICE_ACCOUNT, account);
    }

    private Person owner(ProductPath path) {
        Person viewer = person.get();
        if (!products.visible(path).isOwnedBy(viewer)) {
            throw new Forbidden("not-an-owner", "Only the owners of this product do that.");
        }
        return viewer;
    }
}
