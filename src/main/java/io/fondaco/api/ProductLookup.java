package io.fondaco.api;

import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the product that a call names: what the caller may not know is not there. */
@ApplicationScoped
public class ProductLookup {

    private final CurrentPerson currentPerson;
    private final DataProducts products;

    ProductLookup(CurrentPerson currentPerson, DataProducts products) {
        this.currentPerson = currentPerson;
        this.products = products;
    }

    /** The product, if the caller may know it. */
    public DataProduct visible(ProductPath path) {
        return products.get(currentPerson.get(), path.domain(), path.slug());
    }

    /** The product, if the caller owns it or runs the platform. */
    public DataProduct owned(ProductPath path) {
        DataProduct product = visible(path);
        Person viewer = currentPerson.get();
        if (!product.isOwnedBy(viewer) && !viewer.platformAdmin()) {
            throw new Forbidden("not-an-owner", "Only the owners of this product do that.");
        }
        return product;
    }
}
