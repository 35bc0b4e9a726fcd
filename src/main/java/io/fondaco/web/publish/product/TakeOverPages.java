package io.fondaco.web.publish.product;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.Publications;
import io.fondaco.publish.publication.TakeOver;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Whoever decides about an object in Trino lets the portal take it over, with both texts before their eyes. */
@Path("/products/{domain}/{slug}/manage/definition/takeover")
public class TakeOverPages {

    @CheckedTemplate(basePath = "publish")
    record takeOver(DataProduct product, ProductTab.Made made, String conflict) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final Publications publications;
    private final MadeObjects objects;
    private final TakeOver takeOver;
    private final Flash flash;

    TakeOverPages(
            CurrentPerson viewer,
            DataProducts products,
            Publications publications,
            MadeObjects objects,
            TakeOver takeOver,
            Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.publications = publications;
        this.objects = objects;
        this.takeOver = takeOver;
        this.flash = flash;
    }

    /** Both texts, and the button. */
    @GET
    public TemplateInstance look(String domain, String slug, @QueryParam("object") @DefaultValue("") String object) {
        DataProduct product = product(domain, slug);
        return page(product, find(product, object), "");
    }

    /** Does it, if the object is still what the page showed. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            String domain,
            String slug,
            @FormParam("object") @DefaultValue("") String object,
            @FormParam("seen") @DefaultValue("") String seen) {
        DataProduct product = product(domain, slug);
        Publication publication = find(product, object);
        try {
            takeOver.takeOver(viewer.get(), publication.object(), seen);
        } catch (Conflict conflict) {
            return Html.answer(409, page(product, publication, conflict.getMessage()));
        }
        boolean manages = product.isOwnedBy(viewer.get()) || viewer.get().platformAdmin();
        return flash.seeOther(
                "/products/" + product.path() + (manages ? "/manage?tab=product" : ""),
                "Taken over: what is published takes its place now.");
    }

    private takeOver page(DataProduct product, Publication publication, String conflict) {
        return new takeOver(
                product, objects.of(List.of(publication), viewer.get()).getFirst(), conflict);
    }

    private DataProduct product(String domain, String slug) {
        return products.find(viewer.get(), domain, slug).orElseThrow(DataProducts::unknown);
    }

    private Publication find(DataProduct product, String object) {
        return publications.of(product).stream()
                .filter(each -> each.object().toString().equals(object))
                .filter(each -> takeOver.mayTakeOver(viewer.get(), each))
                .findFirst()
                .orElseThrow(TakeOver::unknown);
    }
}
