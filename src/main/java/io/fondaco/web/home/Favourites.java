package io.fondaco.web.home;

import io.fondaco.engine.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.report.Popularities;
import io.fondaco.usage.report.Popularity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The products that are used most, in 30 days. */
@ApplicationScoped
class Favourites {

    private static final int SHOWN = 5;

    private final Popularities popularities;

    Favourites(Popularities popularities) {
        this.popularities = popularities;
    }

    List<Favourite> among(List<DataProduct> products) {
        Map<DataProduct, List<QualifiedName>> objects = new HashMap<>();
        products.forEach(product -> objects.put(
                product, product.ports().stream().map(OutputPort::object).toList()));
        Map<DataProduct, Popularity> popularity = popularities.of(objects);
        return products.stream()
                .map(product -> new Favourite(
                        product.name(),
                        product.path(),
                        popularity.getOrDefault(product, Popularity.NONE).queries()))
                .filter(favourite -> favourite.queries() > 0)
                .sorted(Comparator.comparingLong(Favourite::queries).reversed())
                .limit(SHOWN)
                .toList();
    }
}
