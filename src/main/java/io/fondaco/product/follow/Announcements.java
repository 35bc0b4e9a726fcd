package io.fondaco.product.follow;

import io.fondaco.product.DataProduct;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All that owners announced. */
@ApplicationScoped
public class Announcements implements PanacheRepositoryBase<Announcement, UUID> {

    /** The newest of this product, newest first. */
    public List<Announcement> newest(DataProduct product, int most) {
        return find("product = ?1 order by announcedAt desc", product)
                .page(0, most)
                .list();
    }

    long since(DataProduct product, Instant from) {
        return count("product = ?1 and announcedAt > ?2", product, from);
    }

    void forgetBefore(Instant moment) {
        delete("announcedAt < ?1", moment);
    }
}
