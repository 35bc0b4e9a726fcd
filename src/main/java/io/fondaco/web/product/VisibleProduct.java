package io.fondaco.web.product;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the product of an address for whoever asks, to be shown; what is not theirs to see is not there. */
@ApplicationScoped
public class VisibleProduct {

    private final CurrentPerson viewer;
    private final KeptProducts products;

    VisibleProduct(CurrentPerson viewer, KeptProducts products) {
        this.viewer = viewer;
        this.products = products;
    }

    public Person viewer() {
        return viewer.get();
    }

    public DataProduct find(String domain, String slug) {
        return products.get(viewer.get(), domain, slug);
    }
}
