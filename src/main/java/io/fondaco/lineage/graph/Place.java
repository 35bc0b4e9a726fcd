package io.fondaco.lineage.graph;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a table is to a viewer.
 *
 * @param product the product that it belongs to, if the viewer may know it
 */
record Place(Kind kind, @Nullable Product product, String port) {

    /** Which of three. */
    enum Kind {
        /** A dataset of a product that the viewer may know. */
        DATASET,
        /** A table that belongs to no product. */
        TABLE,
        /** It belongs to a product of which the viewer knows nothing. */
        HIDDEN
    }

    /** A product as the graph shows it. */
    record Product(UUID id, String path, String name, String domain, String version) {}

    /** Of which nothing more need be known. */
    static final Place DATASET = new Place(Kind.DATASET, null, "");

    static final Place TABLE = new Place(Kind.TABLE, null, "");
    static final Place HIDDEN = new Place(Kind.HIDDEN, null, "");
}
