package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fondaco.job.Jobs;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.ReadingTurn;
import io.fondaco.product.reading.ReadingTurns;
import io.fondaco.product.reading.Readings;
import io.fondaco.testing.MovableClock;
import io.fondaco.testing.TestConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One node at a time reads the folder, and a page can tell how far it is. */
@QuarkusTest
class ReadingTurnsTest extends FolderReading {

    @Inject
    ReadingTurns turns;

    @Inject
    Readings readings;

    @Inject
    ReadFolder readFolder;

    @Inject
    Jobs jobs;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoComesWhileAnotherNodeReadsReadsAfterIt() throws Exception {
        ReadingTurn other = turns.take("another node");
        CompletableFuture<ReadReport> reading = CompletableFuture.supplyAsync(this::read);

        TimeUnit.SECONDS.sleep(1);
        assertThat(reading).isNotDone();
        QuarkusTransaction.requiringNew().run(() -> turns.end(other));

        assertThat(result(reading.get(1, TimeUnit.MINUTES))).isEqualTo(Result.NEW);
    }

    @Test
    void howFarAReadingIsCanBeSeenUntilItEnds() {
        ReadingTurn turn = turns.take("grace");

        QuarkusTransaction.requiringNew().run(() -> turns.goOn(turn, 300, 1000));

        assertThat(readings.progress()).hasValueSatisfying(progress -> {
            assertThat(progress.by()).isEqualTo("grace");
            assertThat(progress.done()).isEqualTo(300);
            assertThat(progress.total()).isEqualTo(1000);
        });
        QuarkusTransaction.requiringNew().run(() -> turns.end(turn));
        assertThat(readings.progress()).isEmpty();
    }

    @Test
    void aKilledReadingHoldsUpTheNextOneForHalfAMinuteAndWritesNothingAfterwards() {
        ReadingTurn killed = turns.take("killed");
        clock.moveAhead(Duration.ofSeconds(31));

        assertThat(readings.progress()).isEmpty();
        assertThat(result(read())).isEqualTo(Result.NEW);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> turns.goOn(killed, 1, 2)))
                .isInstanceOf(ReadingTurn.Lost.class);
    }

    @Test
    void anAdminIsAnsweredThoughTheReadingGoesOn() {
        ReadingTurn other = turns.take("another node");

        ReadProducts node = new ReadProducts(configured(), readFolder, turns, readings, jobs);
        assertThat(CompletableFuture.supplyAsync(() -> node.again(GRACE)).orTimeout(20, TimeUnit.SECONDS))
                .succeedsWithin(Duration.ofSeconds(20))
                .satisfies(report -> assertThat(report).isEmpty());

        QuarkusTransaction.requiringNew().run(() -> turns.end(other));
        await().until(() -> QuarkusTransaction.requiringNew().call(this::hasRead));
    }

    private boolean hasRead() {
        return jobs.latest("product-reading", 1).stream()
                .anyMatch(run -> run.endedAt().isPresent());
    }

    /** A portal whose folder of products is this test's. */
    private ProductsConfig configured() {
        return TestConfig.of(ProductsConfig.class, Map.of("fondaco.products.location", location.toString()));
    }
}
