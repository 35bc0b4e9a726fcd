package io.fondaco.web.access.manage;

import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.status.ProductHolders;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.web.access.status.WaitingCounts;
import io.fondaco.web.publish.product.ProductTabs;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what stands above every tab. */
@ApplicationScoped
class ManageHeads {

    private final CurrentPerson viewer;
    private final ProductHolders holders;
    private final WaitingCounts waitingCounts;
    private final UnmanagedGrants outside;
    private final ProductTabs productTabs;

    ManageHeads(
            CurrentPerson viewer,
            ProductHolders holders,
            WaitingCounts waitingCounts,
            UnmanagedGrants outside,
            ProductTabs productTabs) {
        this.viewer = viewer;
        this.holders = holders;
        this.waitingCounts = waitingCounts;
        this.outside = outside;
        this.productTabs = productTabs;
    }

    ManageHead of(DataProduct product, String tab) {
        return new ManageHead(
                product,
                tab,
                holders.count(product),
                waitingCounts.of(product),
                outside.on(product).size(),
                productTabs.troubles(product),
                product.isOwnedBy(viewer.get()));
    }
}
