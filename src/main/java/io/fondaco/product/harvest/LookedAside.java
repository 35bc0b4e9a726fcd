package io.fondaco.product.harvest;

import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.product.harvest.UnreadObject.Part;
import io.fondaco.product.unpublished.UnpublishedTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Keeps what a look at a catalog came to besides ports: what could not be read, and what no product publishes. */
@ApplicationScoped
class LookedAside {

    private final UnreadObjects unread;
    private final UnpublishedTables unpublished;

    LookedAside(UnreadObjects unread, UnpublishedTables unpublished) {
        this.unread = unread;
        this.unpublished = unpublished;
    }

    /** Why parts of the catalog could not be read. */
    void unread(CatalogName catalog, Map<Part, String> reasons, Instant now) {
        unread.replace(catalog, reasons, now);
    }

    /**
     * Tables and views beside those of ports.
     *
     * @param schemas those that were read whole
     */
    void unpublished(CatalogName catalog, Set<String> schemas, Collection<HarvestedObject> others, Instant now) {
        unpublished.replace(catalog, schemas, others, now);
    }
}
