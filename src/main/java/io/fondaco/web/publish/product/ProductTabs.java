package io.fondaco.web.publish.product;

import io.fondaco.access.mode.ModeViews;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.Policies;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.publication.Publications;
import io.fondaco.web.access.mode.ModeOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the tab of what a product is made of. */
@ApplicationScoped
public class ProductTabs {

    private final CurrentPerson viewer;
    private final Publications publications;
    private final ModeViews views;
    private final ModeOptions modes;
    private final Policies policies;

    ProductTabs(
            CurrentPerson viewer, Publications publications, ModeViews views, ModeOptions modes, Policies policies) {
        this.viewer = viewer;
        this.publications = publications;
        this.views = views;
        this.modes = modes;
        this.policies = policies;
    }

    /** For this product, which the viewer manages. */
    public ProductTab of(DataProduct product) {
        List<QualifiedName> objects = Stream.concat(
                        product.ports().stream().map(OutputPort::object),
                        views.objectsOf(Set.of(product.id())).stream())
                .toList();
        return new ProductTab(
                product,
                publications.of(objects).stream()
                        .filter(made -> made.state() != PublicationState.GONE
                                || !made.object().namesMode())
                        .map(ProductTab.Made::of)
                        .toList(),
                modes.of(product.ports(), policies.of(product)),
                product.isOwnedBy(viewer.get()));
    }
}
