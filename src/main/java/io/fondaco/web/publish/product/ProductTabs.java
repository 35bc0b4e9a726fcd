package io.fondaco.web.publish.product;

import io.fondaco.access.mode.ModeViews;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.Policies;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.publication.Publications;
import io.fondaco.publish.refresh.Refreshes;
import io.fondaco.web.access.mode.ModeOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the tab of what a product is made of. */
@ApplicationScoped
public class ProductTabs {

    private final CurrentPerson viewer;
    private final Publications publications;
    private final Refreshes refreshes;
    private final MadeObjects made;
    private final ModeViews views;
    private final ModeOptions modes;
    private final Policies policies;

    ProductTabs(
            CurrentPerson viewer,
            Publications publications,
            Refreshes refreshes,
            MadeObjects made,
            ModeViews views,
            ModeOptions modes,
            Policies policies) {
        this.viewer = viewer;
        this.publications = publications;
        this.refreshes = refreshes;
        this.made = made;
        this.views = views;
        this.modes = modes;
        this.policies = policies;
    }

    /** For this product, which the viewer manages. */
    public ProductTab of(DataProduct product) {
        return new ProductTab(
                product,
                made.of(publications(product), viewer.get()),
                modes.of(product.ports(), policies.of(product)),
                product.isOwnedBy(viewer.get()));
    }

    /** Those of its ports, and of the ways to read them that somebody has or had. */
    private List<Publication> publications(DataProduct product) {
        return Stream.concat(
                        publications.of(product).stream(),
                        publications.of(views.objectsOf(Set.of(product.id()))).stream()
                                .filter(made -> made.state() != PublicationState.GONE))
                .distinct()
                .toList();
    }

    /** How many objects of the product somebody should look at: Trino refuses them, or holds something else. */
    public int troubles(DataProduct product) {
        Set<String> troubled = new HashSet<>();
        List<Publication> all = publications(product);
        all.stream()
                .filter(Publication::isInTrouble)
                .forEach(each -> troubled.add(each.object().toString()));
        refreshes.ofPorts(all.isEmpty() ? List.<OutputPort>of() : product.ports()).values().stream()
                .filter(refresh -> refresh.attempts() > 0)
                .forEach(refresh -> troubled.add(refresh.object().toString()));
        return troubled.size();
    }
}
