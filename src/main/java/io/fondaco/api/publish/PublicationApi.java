package io.fondaco.api.publish;

import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.publish.making.WantedObject;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.Publications;
import io.fondaco.publish.publication.TakeOver;
import io.fondaco.publish.publication.WantedPublications;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the portal makes in Trino for a product: for its owners, and for whoever decides about an object there. */
@Path("/api/v1/products/{domain}/{slug}/publications")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Publishing")
public class PublicationApi {

    /**
     * Which object is taken over.
     *
     * @param object its full name
     * @param seen what was looked at, as {@code GET} tells it
     */
    public record TakenOver(
            @Nullable String object, @Nullable String seen) {}

    private final CurrentPerson person;
    private final ProductLookup products;
    private final Publications publications;
    private final WantedPublications wanted;
    private final TakeOver takeOver;

    PublicationApi(
            CurrentPerson person,
            ProductLookup products,
            Publications publications,
            WantedPublications wanted,
            TakeOver takeOver) {
        this.person = person;
        this.products = products;
        this.publications = publications;
        this.wanted = wanted;
        this.takeOver = takeOver;
    }

    /** Those that the caller may know. */
    @GET
    @Transactional
    @Operation(
            summary = "What the portal makes in Trino for this product",
            description = "All of it for owners; for others what they may take over.")
    public List<PublicationView> all(@PathParam("domain") String domain, @PathParam("slug") String slug) {
        DataProduct product = products.visible(new ProductPath(domain, slug));
        List<Publication> known = known(product);
        if (known.isEmpty() && !manages(product)) {
            throw TakeOver.unknown();
        }
        return known.stream().map(this::view).toList();
    }

    /** The portal takes an object over. */
    @POST
    @Path("/takeover")
    @Operation(
            summary = "Take an object over",
            description = "What is published takes the place of what Trino holds, if that is still what was looked at.")
    public void take(@PathParam("domain") String domain, @PathParam("slug") String slug, @Nullable TakenOver taken) {
        DataProduct product = products.visible(new ProductPath(domain, slug));
        Publication publication = known(product).stream()
                .filter(each -> taken != null && each.object().toString().equals(taken.object()))
                .findFirst()
                .orElseThrow(TakeOver::unknown);
        String seen = taken == null || taken.seen() == null ? "" : taken.seen();
        takeOver.takeOver(person.get(), publication.object(), seen);
    }

    private List<Publication> known(DataProduct product) {
        Person caller = person.get();
        return publications.of(product).stream()
                .filter(each -> manages(product) || takeOver.mayTakeOver(caller, each))
                .toList();
    }

    private boolean manages(DataProduct product) {
        return product.isOwnedBy(person.get()) || person.get().platformAdmin();
    }

    private PublicationView view(Publication publication) {
        String published = publication.isInTheWay()
                ? wanted.of(publication.object())
                        .object()
                        .map(WantedObject::text)
                        .orElse("")
                : publication.writtenText();
        return PublicationView.of(publication, published, takeOver.mayTakeOver(person.get(), publication));
    }
}
