package io.fondaco.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class EngineReadinessTest {

    private final FakeEngine engine = new FakeEngine();
    private final MovableClock clock = new MovableClock();
    private final EngineReadiness readiness = new EngineReadiness(engine.clusters(), clock);

    @Test
    void aTrinoThatIsDownDegradesAndDoesNotTakeThePortalOut() {
        engine.stop();

        HealthCheckResponse response = readiness.call();

        assertThat(response.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(data(response)).containsEntry("trino", "does not answer");
    }

    @Test
    void theAnswerIsKeptForAWhile() {
        assertThat(data(readiness.call())).containsEntry("trino", "answers");

        engine.stop();
        clock.now = clock.now.plusSeconds(5);
        assertThat(data(readiness.call())).containsEntry("trino", "answers");

        clock.now = clock.now.plus(Duration.ofSeconds(6));
        assertThat(data(readiness.call())).containsEntry("trino", "does not answer");
    }

    private static Map<String, Object> data(HealthCheckResponse response) {
        return response.getData().orElseThrow();
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-05-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }
    }
}
