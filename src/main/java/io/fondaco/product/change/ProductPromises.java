package io.fondaco.product.change;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one version of a product promises: its terms, and its datasets by their names.
 *
 * @param terms the terms of use
 */
public record ProductPromises(String terms, Map<String, OutputPort.Description> ports) {

    /** What is published. */
    public static ProductPromises of(DataProduct product) {
        Map<String, OutputPort.Description> ports = new LinkedHashMap<>();
        product.ports().forEach(port -> ports.put(port.name(), port.described()));
        return new ProductPromises(product.terms(), ports);
    }

    /** What a product's files say, with the names that its published ports have kept. */
    public static ProductPromises of(DataProduct known, ProductDescription wanted) {
        Map<OutputPort.Description, OutputPort> kept = known.portsFor(wanted.ports());
        Map<String, OutputPort.Description> ports = new LinkedHashMap<>();
        wanted.ports()
                .forEach(port ->
                        ports.put(kept.containsKey(port) ? kept.get(port).name() : port.name(), port));
        return new ProductPromises(wanted.terms(), ports);
    }

    /** What these ports promise, which stand by themselves. */
    public static ProductPromises of(String terms, List<OutputPort.Description> described) {
        Map<String, OutputPort.Description> ports = new LinkedHashMap<>();
        described.forEach(port -> ports.putIfAbsent(port.name(), port));
        return new ProductPromises(terms, ports);
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
