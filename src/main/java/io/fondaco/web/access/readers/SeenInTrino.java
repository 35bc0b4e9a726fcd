package io.fondaco.web.access.readers;

import io.fondaco.access.grant.Grants;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.UnreadObjects;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** What the portal last saw of a product in Trino, and what it did not see. */
@ApplicationScoped
public class SeenInTrino {

    /**
     * What is known of one product.
     *
     * @param obstacles why nobody can read some of it, a sentence each
     * @param unread what could not be read at the last look, a sentence each
     * @param at when Trino was last read for a grant of it
     */
    public record Known(Collection<String> obstacles, Collection<String> unread, Optional<Instant> at) {}

    private final ViewObstacles obstacles;
    private final UnreadObjects unread;
    private final Grants grants;

    SeenInTrino(ViewObstacles obstacles, UnreadObjects unread, Grants grants) {
        this.obstacles = obstacles;
        this.unread = unread;
        this.grants = grants;
    }

    /** What is known of this product. */
    public Known of(DataProduct product) {
        return new Known(
                obstacles.of(product.ports()).values(),
                unread.of(product.ports()).values(),
                grants.lastReadOn(product));
    }
}
