package io.fondaco.product;

import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * These products are new, changed or retired; fired in the transaction of the change.
 *
 * @param ports those of theirs that are not what somebody saw before
 */
public record ProductsChanged(Set<UUID> products, List<PortChange> ports) {

    /**
     * A port reads another table or view than before, or holds personal data that it did not hold.
     *
     * @param from what it read before
     * @param to what it reads now, which may be the same
     * @param nowPersonal whether personal data is new in it
     */
    public record PortChange(UUID port, QualifiedName from, QualifiedName to, boolean nowPersonal) {

        /** Whether it reads another table or view. */
        public boolean isMove() {
            return !from.equals(to);
        }
    }

    public ProductsChanged {
        products = Set.copyOf(products);
        ports = List.copyOf(ports);
    }

    /** Products of which every port is what it was. */
    public ProductsChanged(Set<UUID> products) {
        this(products, List.of());
    }
}
