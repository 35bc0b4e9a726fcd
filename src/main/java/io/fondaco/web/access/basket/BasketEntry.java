package io.fondaco.web.access.basket;

import io.fondaco.product.DataProduct;
import io.fondaco.web.access.asking.RequestForm;
import io.fondaco.web.access.asking.RequestOptions;
import io.fondaco.web.access.request.ProductOwners;

/**
 * A product in the basket, with what its owner wants to know.
 *
 * @param form what was said of it
 */
record BasketEntry(DataProduct product, ProductOwners owners, RequestOptions options, RequestForm form) {

    /** Whether there is nothing to choose or to answer for it. */
    public boolean plain() {
        return options.ports().isEmpty()
                && options.questions().isEmpty()
                && product.terms().isBlank();
    }
}
