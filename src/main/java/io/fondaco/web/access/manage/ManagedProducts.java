package io.fondaco.web.access.manage;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.web.Flash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** The products that somebody manages: their owners and the platform team; for all others the page is not there. */
@ApplicationScoped
public class ManagedProducts {

    private final CurrentPerson viewer;
    private final DataProducts products;
    private final Flash flash;

    ManagedProducts(CurrentPerson viewer, DataProducts products, Flash flash) {
        this.viewer = viewer;
        this.products = products;
        this.flash = flash;
    }

    /**
     * The product at this address.
     *
     * @throws NotFound if there is none that the viewer manages
     */
    public DataProduct find(String domain, String slug) {
        Person person = viewer.get();
        return products.find(person, domain, slug)
                .filter(product -> product.isOwnedBy(person) || person.platformAdmin())
                .orElseThrow(DataProducts::unknown);
    }

    /** Goes back to the page of the product, and says what happened. */
    public Response back(DataProduct product, String said) {
        return back(product, "", said);
    }

    /** The same to one of its tabs. */
    public Response back(DataProduct product, String tab, String said) {
        return flash.seeOther("/products/" + product.path() + "/manage" + (tab.isEmpty() ? "" : "?tab=" + tab), said);
    }

    /** The same where it did not happen, and why. */
    public Response notDone(DataProduct product, String said) {
        return flash.notDone("/products/" + product.path() + "/manage", said);
    }
}
