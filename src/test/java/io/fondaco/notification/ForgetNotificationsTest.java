package io.fondaco.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgetNotificationsTest {

    @Inject
    Samples samples;

    @Inject
    Notifications notifications;

    @Inject
    ForgetNotifications forget;

    @Test
    void whatWasToldLongAgoIsForgotten() {
        samples.reset();
        told(Duration.ofDays(401));
        told(Duration.ofDays(399));

        assertThat(forget.run()).isEqualTo(1);

        long left = QuarkusTransaction.requiringNew().call(() -> notifications.count());
        assertThat(left).isEqualTo(1);
    }

    private void told(Duration ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> notifications
                        .getEntityManager()
                        .createNativeQuery(
                                "insert into notification (id, person, kind, subject, path, about, created_at)"
                                        + " values (?1, 'ada', 'SENT', 'Sent', '/access', ?2, ?3)")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, UUID.randomUUID())
                        .setParameter(3, Instant.now().minus(ago))
                        .executeUpdate());
    }
}
