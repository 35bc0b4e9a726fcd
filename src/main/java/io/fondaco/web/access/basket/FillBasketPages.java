package io.fondaco.web.access.basket;

import io.fondaco.access.basket.Baskets;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Flash;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Puts a product into the viewer's basket. */
@Path("/products/{domain}/{slug}/basket")
public class FillBasketPages {

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final Baskets baskets;
    private final Flash flash;

    FillBasketPages(CurrentPerson viewer, DataProducts products, Baskets baskets, Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.baskets = baskets;
        this.flash = flash;
    }

    /** Leads back to the product, which says how it went. */
    @POST
    public Response add(String domain, String slug) {
        Person person = viewer.get();
        DataProduct product = products.get(person, domain, slug);
        String page = "/products/" + product.path();
        try {
            baskets.add(person, product);
            return flash.seeOther(page, product.name() + " is in your basket.");
        } catch (Conflict conflict) {
            return flash.notDone(page, conflict.getMessage());
        }
    }
}
