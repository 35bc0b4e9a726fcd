package io.fondaco.product;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * These products are new, changed or retired; fired in the transaction of the change.
 *
 * @param moved ports of theirs that read another table or view from now on
 */
public record ProductsChanged(Set<UUID> products, List<Move> moved) {

    /** A port reads another table or view than before. */
    public record Move(UUID port, QualifiedName from, QualifiedName to) {}

    public ProductsChanged {
        products = Set.copyOf(products);
        moved = List.copyOf(moved);
    }

    /** Products of which every port reads what it read before. */
    public ProductsChanged(Set<UUID> products) {
        this(products, List.of());
    }
}
