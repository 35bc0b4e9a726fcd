package io.fondaco.access.approval;

import io.fondaco.access.request.AccessRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    /**
     * Whose answer it is when the viewer answers a request that waits for them: their own, or that of the first of those
     * whose place they take.
     */
    public String inPlaceOf(AccessRequest request) {
        Set<String> awaited = new TreeSet<>(request.deciders());
        awaited.removeAll(request.approvedBy());
        if (awaited.contains(viewer)) {
            return viewer;
        }
        return awaited.stream()
                .filter(name -> names.contains(name) && !standsBehind(name, request))
                .findFirst()
                .orElse(viewer);
    }

    private boolean standsBehind(String name, AccessRequest request) {
        return own.getOrDefault(name, Set.of()).contains(request.principal())
                || request.requester().equals(name)
                || request.stoodBehind().contains(name);
    }
}
