package io.fondaco.web.search;

import io.fondaco.identity.Person;
import io.fondaco.search.ProductCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Whom to ask where nothing was found: the domains in which the viewer knows a product. */
@ApplicationScoped
class AskForData {

    private final ProductCounts counts;

    AskForData(ProductCounts counts) {
        this.counts = counts;
    }

    /** A link to the form of each of these domains. */
    List<AskFor> of(Person viewer, Set<String> domains, String words) {
        String query = words.isEmpty() ? "" : "?q=" + Encoding.inAddress(words);
        return counts.byDomain(viewer).stream()
                .filter(domain -> domains.isEmpty() || domains.contains(domain.slug()))
                .map(domain -> new AskFor(domain.name(), "/domains/" + domain.slug() + "/wishes/new" + query))
                .toList();
    }
}
