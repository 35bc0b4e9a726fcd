package io.fondaco.web.lineage;

import io.fondaco.identity.Person;
import io.fondaco.lineage.graph.Asked;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param dataset empty for all of them
 * @param column empty for none
 */
public record LineageChoice(String dataset, String column, int up, int down, boolean old) {

    Asked asked(Person viewer, DataProduct product) {
        return new Asked(viewer, product, dataset, column, up, down, old);
    }

    /** The same choice, for the address of the file. */
    public String query() {
        return "dataset=%s&column=%s&up=%d&down=%d%s"
                .formatted(encoded(dataset), encoded(column), up, down, old ? "" : "&old=hide");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Nullable
    OutputPort port(DataProduct product) {
        return product.ports().stream()
                .filter(port -> port.name().equals(dataset))
                .findFirst()
                .orElse(null);
    }
}
