package io.fondaco.web.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.measure.PortMeasure;
import io.fondaco.product.measure.PortMeasures;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How large and how fresh a product's datasets are, in words. */
@ApplicationScoped
class DatasetSizes {

    /**
     * One dataset.
     *
     * @param text rows and partitions; empty where Trino tells neither
     * @param freshAt when its newest rows came, or null
     */
    record Size(String object, String text, @Nullable Instant freshAt, Instant asOf) {

        private static Optional<Size> of(PortMeasure measure) {
            String text = String.join(
                    " in ",
                    Stream.of(
                                    measure.rows().map(rows -> "about " + Formats.counted(rows, "row", "rows")),
                                    measure.partitions().map(many -> Formats.counted(many, "partition", "partitions")))
                            .flatMap(Optional::stream)
                            .toList());
            boolean silent = text.isEmpty() && measure.freshAt().isEmpty();
            return silent
                    ? Optional.empty()
                    : Optional.of(new Size(
                            measure.name().object(), text, measure.freshAt().orElse(null), measure.measuredAt()));
        }
    }

    private final PortMeasures measures;

    DatasetSizes(PortMeasures measures) {
        this.measures = measures;
    }

    /** Of each dataset of which Trino told something, in the order of the product's file. */
    List<Size> of(DataProduct product) {
        List<QualifiedName> objects =
                product.ports().stream().map(OutputPort::object).distinct().toList();
        Map<QualifiedName, PortMeasure> last = measures.last(objects);
        return objects.stream()
                .flatMap(object -> Optional.ofNullable(last.get(object)).stream())
                .flatMap(measure -> Size.of(measure).stream())
                .toList();
    }

    /** Of one of them; null where Trino told nothing. */
    @Nullable
    Size of(QualifiedName object) {
        return Optional.ofNullable(measures.last(List.of(object)).get(object))
                .flatMap(Size::of)
                .orElse(null);
    }
}
