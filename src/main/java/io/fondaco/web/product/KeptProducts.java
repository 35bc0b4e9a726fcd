package io.fondaco.web.product;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.Visibility;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Products with all that their pages show of them, kept on this node while they stay as they are. Whether the viewer may
 * know one, and which edition of it holds now, is asked of the database each time: that one statement, in place of one
 * for each of its collections. What is kept belongs to no transaction and is only read.
 */
@ApplicationScoped
class KeptProducts {

    private static final int MOST = 200;

    /** A product with more is read each time, so that what is kept stays small. */
    private static final int MOST_COLUMNS = 300;

    private static final String EDITION = "select product.id, product.version, product.sourceHash, home.name"
            + " from DataProduct product join product.domain home where home.slug = :domain and product.slug = :slug and ";

    /** What tells a product from the same one before a change of it, or of its domain's name. */
    private record Edition(UUID id, long change, String sourceHash, String domainName) {

        static Edition of(DataProduct product) {
            return new Edition(
                    product.id(),
                    product.changeNumber(),
                    product.sourceHash(),
                    product.domain().name());
        }
    }

    private final EntityManager entities;
    private final DataProducts products;
    private final Visibility visibility;
    private final Map<UUID, DataProduct> kept = new LinkedHashMap<>(16, 0.75f, true);

    KeptProducts(EntityManager entities, DataProducts products, Visibility visibility) {
        this.entities = entities;
        this.products = products;
        this.visibility = visibility;
    }

    /**
     * The product as it is now.
     *
     * @throws io.fondaco.common.NotFound if it does not exist, or the viewer may not know that it does
     */
    DataProduct get(Person viewer, String domain, String slug) {
        Edition edition = edition(viewer, domain, slug);
        synchronized (kept) {
            DataProduct known = kept.get(edition.id());
            if (known != null && Edition.of(known).equals(edition)) {
                return known;
            }
        }
        DataProduct read = QuarkusTransaction.requiringNew().call(() -> read(edition.id()));
        keep(read);
        return read;
    }

    private Edition edition(Person viewer, String domain, String slug) {
        Visibility.Condition visible = visibility.of(viewer);
        TypedQuery<Edition> query = entities.createQuery(EDITION + visible.text(), Edition.class)
                .setParameter("domain", domain)
                .setParameter("slug", slug);
        visible.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(DataProducts::unknown);
    }

    /** With everything that comes when it is asked for: later there is nobody to bring it. */
    private DataProduct read(UUID id) {
        DataProduct product = products.findByIdOptional(id).orElseThrow(DataProducts::unknown);
        product.tags();
        product.visibleToTeams();
        product.holders();
        product.versions();
        product.ports().forEach(OutputPort::columns);
        return product;
    }

    private void keep(DataProduct product) {
        int columns =
                product.ports().stream().mapToInt(port -> port.columns().size()).sum();
        synchronized (kept) {
            if (columns > MOST_COLUMNS) {
                kept.remove(product.id());
                return;
            }
            kept.put(product.id(), product);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
