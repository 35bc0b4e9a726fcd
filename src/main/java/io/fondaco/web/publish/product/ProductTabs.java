package io.fondaco.web.publish.product;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the tab of what a product is made of. */
@ApplicationScoped
public class ProductTabs {

    private final CurrentPerson viewer;
    private final Publications publications;

    ProductTabs(CurrentPerson viewer, Publications publications) {
        this.viewer = viewer;
        this.publications = publications;
    }

    /** For this product, which the viewer manages. */
    public ProductTab of(DataProduct product) {
        return new ProductTab(
                product,
                publications.of(product.ports().stream().map(OutputPort::object).toList()).stream()
                        .map(ProductTab.Made::of)
                        .toList(),
                product.isOwnedBy(viewer.get()));
    }
}
