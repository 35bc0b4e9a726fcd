package io.fondaco.web.together;

import io.fondaco.access.basket.Baskets;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.web.Flash;
import io.fondaco.web.product.VisibleProduct;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** Puts what the viewer lacks of two products into their basket, whose one form asks for all of it. */
@Path("/products/{domain}/{slug}/together/basket")
public class AskForBothPages {

    private final VisibleProduct products;
    private final PairViews pairs;
    private final Baskets baskets;
    private final Flash flash;

    AskForBothPages(VisibleProduct products, PairViews pairs, Baskets baskets, Flash flash) {
        this.products = products;
        this.pairs = pairs;
        this.baskets = baskets;
        this.flash = flash;
    }

    /** Leads to the basket; where nothing can be asked for, back to the page, which says why. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(
            @RestPath String domain, @RestPath String slug, @FormParam("with") @DefaultValue("") String with) {
        DataProduct product = products.find(domain, slug);
        Person viewer = products.viewer();
        DataProduct other = pairs.other(viewer, with);
        List<DataProduct> wanted = pairs.askable(viewer, product, other);
        String page = "/products/" + product.path() + "/together?with=" + other.path();
        if (wanted.isEmpty()) {
            return flash.notDone(page, "There is nothing left to ask for.");
        }
        try {
            wanted.forEach(each -> baskets.add(viewer, each));
            return flash.seeOther("/basket", "Say what you need it for, once for all of it.");
        } catch (Conflict conflict) {
            return flash.notDone(page, conflict.getMessage());
        }
    }
}
