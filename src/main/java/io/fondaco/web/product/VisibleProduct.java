package io.fondaco.web.product;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the product of an address for whoever asks, to be shown; what is not theirs to see is not there. */
@ApplicationScoped
public class VisibleProduct {

    private final CurrentPerson viewer;
    private final KeptProducts kept;
    private final DataProducts products;

    VisibleProduct(CurrentPerson viewer, KeptProducts kept, DataProducts products) {
        this.viewer = viewer;
        this.kept = kept;
        this.products = products;
    }

    public Person viewer() {
        return viewer.get();
    }

    public DataProduct find(String domain, String slug) {
        return kept.get(viewer.get(), domain, slug);
    }

    /** The same with the texts of its files, which come when they are asked for. */
    public DataProduct findWithFiles(String domain, String slug) {
        return products.find(viewer.get(), domain, slug).orElseThrow(DataProducts::unknown);
    }
}
