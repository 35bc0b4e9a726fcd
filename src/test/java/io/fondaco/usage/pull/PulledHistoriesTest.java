package io.fondaco.usage.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.fondaco.usage.pull.PulledHistories.Claim;
import io.fondaco.usage.pull.PulledHistories.Progress;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PulledHistoriesTest {

    private static final String ID = "20261122_180137_00001_gjunh";

    @Inject
    Samples samples;

    @Inject
    PulledHistories histories;

    private final PullSource source = PullSourcesTest.source("kind", "runtime-queries", "every", "1h");

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void ofManyNodesOneReads() throws Exception {
        List<Optional<Claim>> claims = AtOnce.times(8, () -> histories.claim(source));
        assertThat(claims).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(named().leasedUntil().orElseThrow()).isAfter(Instant.now().plusSeconds(60));
    }

    @Test
    void aHistoryIsReadByItsOwnRhythmAndAtOnceWhereItStopped() {
        Claim first = histories.claim(source).orElseThrow();
        histories.caughtUp(source, first.lease(), "columns", Instant.now());
        assertThat(histories.claim(source)).isEmpty();

        PullSource often = PullSourcesTest.source("kind", "runtime-queries", "every", "1s");
        Claim second = histories.claim(often).orElseThrow();
        assertThat(histories.read(often, second.lease(), new Progress(ID, ID, null, 3)))
                .isTrue();
        histories.paused(often, second.lease());

        Claim third = histories.claim(source).orElseThrow();
        assertThat(third.known().nextAfter()).contains(ID);
        assertThat(third.known().pulled()).isEqualTo(3);
        assertThat(third.known().newestAt()).contains(Instant.parse("2026-11-22T18:01:37Z"));
    }

    @Test
    void whoLostTheLeaseNotesNothing() {
        Claim claim = histories.claim(source).orElseThrow();
        assertThat(histories.read(source, UUID.randomUUID(), new Progress(ID, ID, null, 1)))
                .isFalse();
        histories.failed(source, UUID.randomUUID(), "late");
        assertThat(named().failure()).isEmpty();

        histories.failed(source, claim.lease(), "x".repeat(600));
        assertThat(named().failure().orElseThrow()).hasSize(500).endsWith("…");
        assertThat(named().lease()).isEmpty();
        assertThat(Duration.between(named().caughtUpAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    private PulledHistory named() {
        return histories.named(List.of("warehouse")).getFirst();
    }
}
