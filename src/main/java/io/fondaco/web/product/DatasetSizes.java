package io.fondaco.web.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.measure.PortMeasure;
import io.fondaco.product.measure.PortMeasures;
import io.fondaco.quality.CheckedRules;
import io.fondaco.quality.CheckedRules.CountedRows;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How large and how fresh a product's datasets are, in words. */
@ApplicationScoped
class DatasetSizes {

    /**
     * One dataset.
     *
     * @param text rows, by statistics or as a quality rule counted them, and partitions
     * @param freshAt when its newest rows came, or null
     */
    record Size(String object, String text, @Nullable Instant freshAt, Instant asOf) {

        private static final String NOT_COUNTED = "rows not counted";

        /** Of a view Trino keeps no statistics; nobody counts rows for this alone. */
        private static Size of(PortMeasure measure, @Nullable CountedRows counted) {
            Optional<String> rows = measure.rows()
                    .map(known -> "about " + Formats.counted(known, "row", "rows"))
                    .or(() -> Optional.ofNullable(counted)
                            .map(known ->
                                    Formats.counted(known.rows(), "row", "rows") + ", counted by a quality rule"));
            String text = String.join(
                    " in ",
                    Stream.of(
                                    Optional.of(rows.orElse(NOT_COUNTED)),
                                    measure.partitions().map(many -> Formats.counted(many, "partition", "partitions")))
                            .flatMap(Optional::stream)
                            .toList());
            boolean byRule = measure.rows().isEmpty() && counted != null;
            return new Size(
                    measure.name().object(),
                    text,
                    measure.freshAt().orElse(null),
                    byRule ? counted.at() : measure.measuredAt());
        }
    }

    private final PortMeasures measures;
    private final CheckedRules rules;

    DatasetSizes(PortMeasures measures, CheckedRules rules) {
        this.measures = measures;
        this.rules = rules;
    }

    /** Of each dataset of which Trino told something, in the order of the product's file. */
    List<Size> of(DataProduct product) {
        return of(product, product.ports());
    }

    /** Of one of them; null where Trino was not asked yet. */
    @Nullable
    Size of(DataProduct product, QualifiedName object) {
        List<OutputPort> ports = product.ports().stream()
                .filter(port -> port.object().equals(object))
                .toList();
        return of(product, ports).stream().findFirst().orElse(null);
    }

    private List<Size> of(DataProduct product, List<OutputPort> ports) {
        Map<QualifiedName, PortMeasure> last =
                measures.last(ports.stream().map(OutputPort::object).toList());
        boolean counts =
                last.values().stream().anyMatch(measure -> measure.rows().isEmpty());
        Map<UUID, CountedRows> counted = counts ? rules.rowsOf(product.id()) : Map.of();
        Map<QualifiedName, Size> sizes = new LinkedHashMap<>();
        for (OutputPort port : ports) {
            PortMeasure measure = last.get(port.object());
            if (measure != null) {
                sizes.putIfAbsent(port.object(), Size.of(measure, counted.get(port.id())));
            }
        }
        return List.copyOf(sizes.values());
    }
}
