package io.fondaco.web;

import static io.fondaco.web.Browsing.page;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.Samples;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TopBarPagesTest {

    @Inject
    Samples samples;

    @Inject
    FakeEngine engine;

    @Inject
    Clusters clusters;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void aConsumerSeesNoCounts() {
        assertThat(page("/").select(".top .count")).isEmpty();
    }

    @Test
    void thatTrinoIsDownIsKnownWithoutWaitingForIt() {
        EngineStatus status = new EngineStatus(clusters, Clock.systemUTC());
        engine.stop();

        assertThat(status.silence()).isEmpty();
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> status.silent().contains(QualifiedName.MAIN_CLUSTER));
    }

    @Test
    void trinoIsNotAskedForEveryPage() {
        EngineStatus status = new EngineStatus(clusters, Clock.fixed(Instant.now(), ZoneOffset.UTC));
        engine.stop();
        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> status.silent().contains(QualifiedName.MAIN_CLUSTER));

        engine.start();
        Awaitility.await()
                .during(Duration.ofMillis(200))
                .until(() -> status.silent().contains(QualifiedName.MAIN_CLUSTER));
    }
}
