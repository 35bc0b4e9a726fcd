package io.fondaco.web.search;

import io.fondaco.product.organisation.Domains;
import io.fondaco.search.ProductCounts;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What can be chosen, for everybody the same, kept on this node until it learns that a product changed. */
@ApplicationScoped
class KeptOptions {

    private record Kept(long generation, Options options) {}

    private final Domains domains;
    private final ProductCounts counts;

    private volatile @Nullable Kept last;

    KeptOptions(Domains domains, ProductCounts counts) {
        this.domains = domains;
        this.counts = counts;
    }

    Options get() {
        long generation = counts.generation();
        Kept known = last;
        if (known == null || known.generation() != generation) {
            known = new Kept(generation, Options.of(domains.named()));
            last = known;
        }
        return known.options();
    }
}
