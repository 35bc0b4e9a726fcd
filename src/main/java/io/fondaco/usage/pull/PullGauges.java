package io.fondaco.usage.pull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** How far the pulling from each history is behind, for the platform's own monitoring. */
@ApplicationScoped
class PullGauges {

    private final PullReports reports;

    PullGauges(PullReports reports) {
        this.reports = reports;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        for (String name : reports.names()) {
            Gauge.builder("fondaco.usage.pull.lag", reports, all -> lag(all, name))
                    .tag("source", name)
                    .description("How long ago all that a history held had been read")
                    .baseUnit("seconds")
                    .register(meters);
            Gauge.builder("fondaco.usage.pull.failing", reports, all -> failing(all, name))
                    .tag("source", name)
                    .description("1 where the last reading of a history failed")
                    .register(meters);
        }
    }

    private static double lag(PullReports reports, String name) {
        return reports.of(name)
                .flatMap(PullReports.Report::behind)
                .map(Duration::toSeconds)
                .map(Long::doubleValue)
                .orElse(0.0);
    }

    private static double failing(PullReports reports, String name) {
        return reports.of(name).flatMap(PullReports.Report::failure).isPresent() ? 1 : 0;
    }
}
