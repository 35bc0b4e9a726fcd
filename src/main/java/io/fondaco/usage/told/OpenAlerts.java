package io.fondaco.usage.told;

import io.fondaco.product.DataProduct;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.StatelessSession;

/** Whether people were told that something is wrong with a product, and not yet that it is over. */
@ApplicationScoped
public class OpenAlerts {

    private final StatelessSession session;

    OpenAlerts(StatelessSession session) {
        this.session = session;
    }

    /** Of any kind; pages that only pass it on look no further where there is none. Wants a transaction or a request. */
    public boolean of(DataProduct product) {
        return !session.createSelectionQuery(
                        "select 1 from StoredAlert where product = :product and closedAt is null", Integer.class)
                .setParameter("product", product.id())
                .setMaxResults(1)
                .list()
                .isEmpty();
    }
}
