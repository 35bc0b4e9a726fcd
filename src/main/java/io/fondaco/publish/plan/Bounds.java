package io.fondaco.publish.plan;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import java.util.List;

/** What somebody may not do with a product although they may publish it. */
@FunctionalInterface
public interface Bounds {

    /** Nothing is out of bounds. */
    Bounds NONE = (_, _) -> List.of();

    /** What of it is out of bounds. */
    List<Problem> against(ProductFiles files, ProductDescription wanted);

    /** Whether whoever publishes may hand on what this other product offers, since they publish that one too. */
    default boolean answersFor(Person asker, DataProduct other) {
        return other.isOwnedBy(asker);
    }
}
