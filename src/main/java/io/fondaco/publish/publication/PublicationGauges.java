package io.fondaco.publish.publication;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How far the worker of publications is behind, for the platform's own monitoring. */
@ApplicationScoped
class PublicationGauges {

    private final Publications publications;

    PublicationGauges(Publications publications) {
        this.publications = publications;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("fondaco.publications.waiting", publications, PublicationGauges::waiting)
                .description("Objects that wait to be made, changed or dropped")
                .register(meters);
        Gauge.builder("fondaco.publications.failing", publications, all -> in(all, PublicationState.FAILED))
                .description("Objects that Trino refuses to make")
                .register(meters);
        Gauge.builder("fondaco.publications.drifted", publications, all -> in(all, PublicationState.DRIFTED))
                .description("Objects that somebody else changed or dropped")
                .register(meters);
    }

    private static double waiting(Publications publications) {
        return QuarkusTransaction.requiringNew().call(publications::waiting);
    }

    private static double in(Publications publications, PublicationState state) {
        return QuarkusTransaction.requiringNew().call(() -> publications.count(state));
    }
}
