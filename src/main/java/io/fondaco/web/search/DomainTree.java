package io.fondaco.web.search;

import io.fondaco.product.organisation.Domains.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The domains, each before those below it. */
final class DomainTree {

    private final List<Named> domains;
    private final Map<String, Named> ordered = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new LinkedHashMap<>();

    DomainTree(List<Named> domains) {
        this.domains = List.copyOf(domains);
        for (Named domain : domains) {
            if (domain.parent() == null) {
                add(domain, 0);
            }
        }
        domains.stream().filter(domain -> !ordered.containsKey(domain.slug())).forEach(domain -> add(domain, 0));
    }

    private void add(Named domain, int depth) {
        if (ordered.putIfAbsent(domain.slug(), domain) == null) {
            depths.put(domain.slug(), depth);
            domains.stream().filter(each -> domain.slug().equals(each.parent())).forEach(each -> add(each, depth + 1));
        }
    }

    List<Named> inOrder() {
        return new ArrayList<>(ordered.values());
    }

    /** How many domains are above it. */
    int depth(String domain) {
        return depths.getOrDefault(domain, 0);
    }

    /** The domain and all below it: who chooses it means those as well. */
    Set<String> withAllBelow(String domain) {
        Set<String> found = new TreeSet<>(Set.of(domain));
        List<String> slugs = List.copyOf(ordered.keySet());
        for (String slug : slugs.subList(Math.max(0, slugs.indexOf(domain)), slugs.size())) {
            String parent = ordered.containsKey(slug) ? ordered.get(slug).parent() : null;
            if (parent != null && found.contains(parent)) {
                found.add(slug);
            }
        }
        return found;
    }
}
