package io.fondaco.access.grant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How far the reconciler is behind, for the platform's own monitoring. */
@ApplicationScoped
class GrantGauges {

    private final Grants grants;

    GrantGauges(Grants grants) {
        this.grants = grants;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("fondaco.grants.waiting", grants, GrantGauges::waiting)
                .description("Grants that wait to be given or taken away")
                .register(meters);
        Gauge.builder("fondaco.grants.failing", grants, GrantGauges::failing)
                .description("Grants that Trino refuses")
                .register(meters);
    }

    private static double waiting(Grants grants) {
        return QuarkusTransaction.requiringNew().call(grants::waiting);
    }

    private static double failing(Grants grants) {
        return QuarkusTransaction.requiringNew().call(() -> grants.countFailing());
    }
}
