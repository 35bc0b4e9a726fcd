package io.fondaco.web.home;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.report.Popularities;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up how much products are used, in 30 days. */
@ApplicationScoped
class MostUsedProducts {

    private final Popularities popularities;

    MostUsedProducts(Popularities popularities) {
        this.popularities = popularities;
    }

    Use among(List<DataProduct> products) {
        Map<DataProduct, List<QualifiedName>> objects = new HashMap<>();
        products.forEach(product -> objects.put(
                product, product.ports().stream().map(OutputPort::object).toList()));
        return new Use(popularities.of(objects));
    }
}
