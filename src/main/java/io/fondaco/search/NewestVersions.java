package io.fondaco.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The versions of published products that came out last. To find them looks at all products, so they are kept on this
 * node until it learns that a product changed.
 */
@ApplicationScoped
public class NewestVersions {

    private static final int MOST = 50;

    private static final String NEWEST = """
            select product.id, product.domain.slug || '/' || product.slug, product.name, product.domain.name,
                version.number, version.note, product.summary, version.publishedAt, product.restricted,
                (select count(other) from ProductVersion other where other.product = product)
            from ProductVersion version join version.product product
            where version.number = product.currentVersion and product.status in
                (io.fondaco.product.ProductStatus.ACTIVE, io.fondaco.product.ProductStatus.DEPRECATED)
            order by version.publishedAt desc, product.name
            """;

    /**
     * The present version of a product.
     *
     * @param restricted whether it is shown to some people only, so that it must be asked who looks
     * @param versions how many versions there are; the product is new with its first
     */
    public record Newest(
            UUID product,
            String path,
            String name,
            String domain,
            String number,
            String note,
            String summary,
            Instant publishedAt,
            boolean restricted,
            long versions) {}

    private record Kept(long changes, List<Newest> versions) {}

    private final EntityManager entities;
    private final ProductIndex index;

    private volatile @Nullable Kept last;

    NewestVersions(EntityManager entities, ProductIndex index) {
        this.entities = entities;
        this.index = index;
    }

    /** The last fifty, newest first, whoever may know them. */
    public List<Newest> list() {
        long changes = index.changes();
        Kept known = last;
        if (known == null || known.changes() != changes) {
            known = new Kept(
                    changes,
                    entities.createQuery(NEWEST, Newest.class)
                            .setMaxResults(MOST)
                            .getResultList());
            last = known;
        }
        return known.versions();
    }
}
