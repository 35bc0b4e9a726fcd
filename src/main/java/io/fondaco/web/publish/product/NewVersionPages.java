package io.fondaco.web.publish.product;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.NewVersion;
import io.fondaco.web.Html;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** An owner begins a new version of a product that is kept in the portal. */
@Path("/products/{domain}/{slug}/drafts")
public class NewVersionPages {

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final NewVersion newVersion;

    NewVersionPages(CurrentPerson viewer, DataProducts products, NewVersion newVersion) {
        this.viewer = viewer;
        this.products = products;
        this.newVersion = newVersion;
    }

    /** Opens the second step with what is published. */
    @POST
    public Response begin(String domain, String slug) {
        DataProduct product = products.find(viewer.get(), domain, slug)
                .filter(found -> found.isOwnedBy(viewer.get()))
                .orElseThrow(DataProducts::unknown);
        Draft draft = newVersion.begin(viewer.get(), product);
        return Html.seeOther("/drafts/" + draft.id() + "/describe");
    }
}
