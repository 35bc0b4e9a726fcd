package io.fondaco.web.publish.product;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.Publications;
import io.fondaco.publish.refresh.Refreshes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the tab of what a product is made of. */
@ApplicationScoped
public class ProductTabs {

    private final CurrentPerson viewer;
    private final Publications publications;
    private final Refreshes refreshes;
    private final MadeObjects made;

    ProductTabs(CurrentPerson viewer, Publications publications, Refreshes refreshes, MadeObjects made) {
        this.viewer = viewer;
        this.publications = publications;
        this.refreshes = refreshes;
        this.made = made;
    }

    /** For this product, which the viewer manages. */
    public ProductTab of(DataProduct product) {
        return new ProductTab(
                product, made.of(publications.of(product), viewer.get()), product.isOwnedBy(viewer.get()));
    }

    /** How many objects of the product somebody should look at: Trino refuses them, or holds something else. */
    public int troubles(DataProduct product) {
        Set<String> troubled = new HashSet<>();
        List<Publication> all = publications.of(product);
        all.stream()
                .filter(Publication::isInTrouble)
                .forEach(each -> troubled.add(each.object().toString()));
        refreshes.ofPorts(all.isEmpty() ? List.<OutputPort>of() : product.ports()).values().stream()
                .filter(refresh -> refresh.attempts() > 0)
                .forEach(refresh -> troubled.add(refresh.object().toString()));
        return troubled.size();
    }
}
