package io.fondaco.product.reading;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.ProductsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Retires a product whose files are gone, once an admin says that this is meant: a folder that is not mounted must not
 * take anybody's access away.
 */
@ApplicationScoped
public class RetireProduct {

    private static final int MOST = 300;

    private final Readings readings;
    private final DataProducts products;
    private final AuditTrail audit;
    private final Event<ProductsChanged> news;
    private final Clock clock;

    RetireProduct(
            Readings readings, DataProducts products, AuditTrail audit, Event<ProductsChanged> news, Clock clock) {
        this.readings = readings;
        this.products = products;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** The products that wait for an admin's word, by name; the first of them, should a whole folder be missing. */
    @Transactional
    public List<DataProduct> waiting(Person admin) {
        checkAdmin(admin);
        List<String> gone = readings.gone();
        return products.byPaths(Set.copyOf(gone.subList(0, Math.min(MOST, gone.size())))).stream()
                .filter(product -> product.status() != ProductStatus.RETIRED)
                .toList();
    }

    /**
     * Retires one of them.
     *
     * @throws DomainError.NotFound if there is no such product
     * @throws DomainError.Conflict if its files are there
     */
    @Transactional
    public void confirm(Person admin, UUID id) {
        checkAdmin(admin);
        readings.lock();
        DataProduct known = products.findLocked(id).orElseThrow(DataProducts::unknown);
        DataProduct product = Optional.of(known)
                .filter(found -> readings.isGone(found.path()) && found.status() != ProductStatus.RETIRED)
                .orElseThrow(() -> new DomainError.Conflict(
                        "product-not-gone", "This product does not wait to be retired: its files are there again."));
        product.retire(clock.instant());
        audit.record(AuditEntry.of(admin.name(), AuditAction.PRODUCT_RETIRED, product.path(), "its files are gone"));
        news.fire(new ProductsChanged(Set.of(product.id())));
    }

    private static void checkAdmin(Person admin) {
        if (!admin.platformAdmin()) {
            throw new DomainError.Forbidden("not-an-admin", "Only an admin of the platform retires products.");
        }
    }
}
