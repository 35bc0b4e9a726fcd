package io.fondaco.product;

import java.util.Set;
import java.util.UUID;

/**
 * A product changed so that others than before are concerned; fired in the transaction of the change.
 *
 * @param hidden whether people who saw the product see it no longer, unless they hold an access
 * @param removed names of the ports that it no longer has
 */
public record ProductNarrowed(UUID product, boolean hidden, Set<String> removed) {

    public ProductNarrowed {
        removed = Set.copyOf(removed);
    }
}
