package io.fondaco.product.harvest;

import java.util.Set;
import java.util.UUID;

/**
 * Nobody but its owner can read a view any more, or others can again; fired in the transaction that notes it.
 *
 * @param view its name in Trino
 * @param ports those that read it
 */
public record ReadabilityChanged(String view, Set<UUID> ports, boolean readable) {

    public ReadabilityChanged {
        ports = Set.copyOf(ports);
    }
}
