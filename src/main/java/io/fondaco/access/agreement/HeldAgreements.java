package io.fondaco.access.agreement;

import io.fondaco.identity.Person;
import io.fondaco.product.HeldProducts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Who holds an agreement keeps the product's page, until the agreement ends. */
@ApplicationScoped
class HeldAgreements implements HeldProducts {

    private final Agreements agreements;

    HeldAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Set<UUID> restricted(Person viewer) {
        return agreements.restrictedProductsOf(viewer);
    }
}
