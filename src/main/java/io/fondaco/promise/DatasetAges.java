package io.fondaco.promise;

import io.fondaco.product.OutputPort;
import io.fondaco.product.measure.PortMeasure;
import io.fondaco.product.measure.PortMeasures;
import io.fondaco.publish.refresh.Refresh;
import io.fondaco.publish.refresh.Refreshes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How old the newest rows of datasets are. */
@ApplicationScoped
class DatasetAges {

    private final Refreshes refreshes;
    private final PortMeasures measures;
    private final Clock clock;

    DatasetAges(Refreshes refreshes, PortMeasures measures, Clock clock) {
        this.refreshes = refreshes;
        this.measures = measures;
        this.clock = clock;
    }

    /**
     * How old the newest rows are.
     *
     * @param age null where that is not known
     * @param refreshed whether they are as old as the last refresh of a materialized view
     */
    record Age(@Nullable Duration age, boolean refreshed) {}

    /** Since the last good refresh of a materialized view, else how old the newest rows are. */
    Age of(OutputPort port) {
        Optional<Instant> refreshedAt = Optional.ofNullable(
                        refreshes.ofPorts(List.of(port)).get(port.object()))
                .flatMap(Refresh::refreshedAt);
        return refreshedAt
                .or(() -> Optional.ofNullable(
                                measures.last(List.of(port.object())).get(port.object()))
                        .flatMap(PortMeasure::freshAt))
                .map(fresh -> new Age(Duration.between(fresh, clock.instant()), refreshedAt.isPresent()))
                .orElse(new Age(null, false));
    }
}
