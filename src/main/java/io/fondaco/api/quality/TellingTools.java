package io.fondaco.api.quality;

import io.fondaco.api.ProductLookup;
import io.fondaco.api.ProductPath;
import io.fondaco.api.Sent;
import io.fondaco.api.publish.PublishCaller;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.apply.Caller;
import io.fondaco.publish.apply.MayPublish;
import io.fondaco.quality.DeclaredRules;
import io.fondaco.quality.KeepResults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes what tools tell of products that their callers speak for; to a program any other product is unknown. */
@ApplicationScoped
class TellingTools {

    private final PublishCaller callers;
    private final ProductLookup lookup;
    private final DataProducts products;
    private final MayPublish rights;
    private final DeclaredRules declared;
    private final KeepResults results;
    private final Clock clock;

    TellingTools(
            PublishCaller callers,
            ProductLookup lookup,
            DataProducts products,
            MayPublish rights,
            DeclaredRules declared,
            KeepResults results,
            Clock clock) {
        this.callers = callers;
        this.lookup = lookup;
        this.products = products;
        this.rights = rights;
        this.declared = declared;
        this.results = results;
        this.clock = clock;
    }

    void tell(ProductPath path, ResultsBody body) {
        DataProduct product = product(path);
        String source = SentResults.source(body);
        OutputPort port = port(product, Sent.text(body.dataset()));
        Instant now = clock.instant();
        SentResults sent = new SentResults(declared.of(port, port.contract()), now);
        results.take(port, source, sent.read(body), now);
    }

    private DataProduct product(ProductPath path) {
        Caller caller = callers.get();
        if (caller.program()) {
            return products.byPath(path.domain(), path.slug())
                    .filter(found -> rights.speaksFor(caller, found))
                    .orElseThrow(DataProducts::unknown);
        }
        DataProduct product = lookup.visible(path);
        if (!rights.speaksFor(caller, product)) {
            throw new Forbidden("not-an-owner", "Only the owners of this product do that.");
        }
        return product;
    }

    private static OutputPort port(DataProduct product, String dataset) {
        List<OutputPort> named = product.ports().stream()
                .filter(port -> dataset.isEmpty() || port.name().equals(dataset))
                .toList();
        if (named.size() != 1) {
            throw SentResults.invalid("dataset", "Name one dataset of the product");
        }
        return named.getFirst();
    }
}
