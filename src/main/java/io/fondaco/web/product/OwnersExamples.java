package io.fondaco.web.product;

import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.standard.CustomProperties;
import io.fondaco.product.standard.CustomProperties.ExampleQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The queries that owners show in the contracts of their datasets. */
@ApplicationScoped
class OwnersExamples {

    private final OutputPorts ports;

    OwnersExamples(OutputPorts ports) {
        this.ports = ports;
    }

    /** Those of this dataset, in the order of its contract. */
    List<ExampleQuery> of(DataProduct product, String dataset) {
        return product.ports().stream()
                .filter(port -> port.name().equals(dataset))
                .findFirst()
                .map(port -> CustomProperties.examples(port, ports.contractOf(port)))
                .orElse(List.of());
    }
}
