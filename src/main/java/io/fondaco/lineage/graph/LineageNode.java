package io.fondaco.lineage.graph;

import io.fondaco.engine.name.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A table in a graph.
 *
 * @param path the address of its product, null where it belongs to none
 * @param name the product's name, or the table's
 * @param domain the name of the product's domain; empty where there is no product
 * @param port the dataset's name; empty where there is no product
 * @param step how far it is from the product that was asked for: less than zero before it, more after it
 */
public record LineageNode(
        QualifiedName object,
        @Nullable String path,
        String name,
        String domain,
        String version,
        String port,
        int step) {

    static LineageNode of(QualifiedName object, Place place, int step) {
        Place.Product product = place.product();
        return product == null
                ? new LineageNode(object, null, object.toString(), "", "", "", step)
                : new LineageNode(
                        object,
                        product.path(),
                        product.name(),
                        product.domain(),
                        product.version(),
                        place.port(),
                        step);
    }
}
