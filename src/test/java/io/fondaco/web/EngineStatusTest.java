package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngineStatusTest {

    private static final QualifiedName EASTERN = QualifiedName.parse(FakeEngine.EAST + ":lake.a.b");
    private static final QualifiedName MAIN = QualifiedName.parse("lake.a.b");

    private final FakeEngine engine = new FakeEngine();

    @Test
    void thatTrinoIsDownIsKnownWithoutWaitingForIt() {
        EngineStatus status = status(Map.of(QualifiedName.MAIN_CLUSTER, engine), Clock.systemUTC());
        engine.stop();

        assertThat(status.silence()).isEmpty();
        await().atMost(Duration.ofSeconds(2)).until(() -> status.silence().equals("Trino does not answer."));
    }

    @Test
    void trinoIsNotAskedForEveryPage() {
        Clock stands = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        EngineStatus status = status(Map.of(QualifiedName.MAIN_CLUSTER, engine), stands);
        engine.stop();
        await().atMost(Duration.ofSeconds(2)).until(() -> status.silent().contains(QualifiedName.MAIN_CLUSTER));

        engine.start();
        await().during(Duration.ofMillis(200)).until(() -> status.silent().contains(QualifiedName.MAIN_CLUSTER));
    }

    @Test
    void ofSeveralClustersThoseAreNamedThatDoNotAnswer() {
        EngineStatus status =
                status(Map.of(QualifiedName.MAIN_CLUSTER, engine, FakeEngine.EAST, engine.east()), Clock.systemUTC());
        engine.east().stop();

        status.silent();
        await().atMost(Duration.ofSeconds(2)).until(() -> status.silent().equals(Set.of(FakeEngine.EAST)));

        assertThat(status.silence()).isEqualTo("The Trino cluster east does not answer.");
        assertThat(status.down(List.of(EASTERN))).isTrue();
        assertThat(status.down(List.of(MAIN))).isFalse();
    }

    private static EngineStatus status(Map<String, FakeEngine> clusters, Clock clock) {
        return new EngineStatus(new Clusters(Map.copyOf(clusters)), clock);
    }
}
