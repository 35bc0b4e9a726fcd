package io.fondaco.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** How far the mail is behind, for the platform's own monitoring. */
@ApplicationScoped
class MailGauges {

    private final Outbox outbox;

    MailGauges(Outbox outbox) {
        this.outbox = outbox;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("fondaco.mail.waiting", outbox, MailGauges::waiting)
                .description("Mails that wait to be sent")
                .register(meters);
        Gauge.builder("fondaco.mail.oldest", outbox, MailGauges::oldest)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private static double waiting(Outbox outbox) {
        return QuarkusTransaction.requiringNew().call(outbox::waiting);
    }

    private static double oldest(Outbox outbox) {
        return QuarkusTransaction.requiringNew()
                .call(() -> outbox.oldestWaits().map(Duration::toSeconds).orElse(0L));
    }
}
