package io.fondaco.publish.publication;

import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Which objects are a product's own, and not only offered by it: what an admin's folder names, what the portal makes for
 * it, and what lies in the target schemas of its domain.
 */
@ApplicationScoped
class OwnObjects implements UnmanagedGrants.Reach {

    private final PublishConfig config;

    OwnObjects(PublishConfig config) {
        this.config = config;
    }

    @Override
    public boolean covers(DataProduct product, QualifiedName object) {
        @Nullable DomainConfig domain = config.domains().get(product.domain().slug());
        return product.keptIn() == KeptIn.FOLDER
                || domain != null && domain.isTarget(object.place())
                || product.ports().stream()
                        .anyMatch(port -> port.object().equals(object)
                                && port.definition().isPresent());
    }
}
