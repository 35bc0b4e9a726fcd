package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts.InDomain;
import io.fondaco.product.organisation.Domains;
import io.fondaco.search.ProductCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Gathers what is there for everybody who looks: how much, of which domains, what is used most and what is new. */
@ApplicationScoped
class Catalogue {

    /** A domain with what it is about, and how many products of it the viewer may know. */
    record Tile(String name, String slug, String summary, long products) {}

    /**
     * All of it, for one viewer.
     *
     * @param most what is used most, more than is shown
     * @param news new products and versions
     */
    record Offer(
            long products, List<Tile> domains, List<String> words, List<MostUsed> most, List<WhatIsNew.NewThing> news) {

        /** What is shown of what is used most, to somebody who reads these. */
        List<MostUsed> mostUsed(Set<UUID> readable) {
            return MostUsedProducts.first(most, readable);
        }
    }

    private final ProductCounts counts;
    private final Domains domains;
    private final MostUsedProducts mostUsed;
    private final WhatIsNew whatIsNew;

    Catalogue(ProductCounts counts, Domains domains, MostUsedProducts mostUsed, WhatIsNew whatIsNew) {
        this.counts = counts;
        this.domains = domains;
        this.mostUsed = mostUsed;
        this.whatIsNew = whatIsNew;
    }

    Offer of(Person viewer) {
        List<InDomain> counted = counts.byDomain(viewer);
        Map<String, String> summaries = counted.isEmpty() ? Map.of() : domains.summaries();
        List<MostUsed> most = mostUsed.of(viewer);
        return new Offer(
                counted.stream().mapToLong(InDomain::products).sum(),
                counted.stream()
                        .map(domain -> new Tile(
                                domain.name(),
                                domain.slug(),
                                summaries.getOrDefault(domain.slug(), ""),
                                domain.products()))
                        .toList(),
                mostUsed.words(most),
                most,
                whatIsNew.newAndChanged(viewer));
    }
}
