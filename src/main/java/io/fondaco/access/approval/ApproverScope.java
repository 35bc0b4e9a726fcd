package io.fondaco.access.approval;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * In whose place somebody decides today, and for which products.
 *
 * @param viewer who decides
 * @param names those in whose place, with the viewer's own
 * @param products for those of them who own products or approve for some, the ids of these
 * @param own for each of them, and the viewer, the holders that they stand behind
 */
public record ApproverScope(
        String viewer, Set<String> names, Map<String, Set<UUID>> products, Map<String, Set<String>> own) {

    public ApproverScope {
        names = Set.copyOf(names);
        products = Map.copyOf(products);
        own = Map.copyOf(own);
    }
}
