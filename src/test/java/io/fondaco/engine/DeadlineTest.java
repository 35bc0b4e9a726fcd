package io.fondaco.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fondaco.engine.EngineError.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final Duration ENOUGH = Duration.ofSeconds(20);

    @Test
    void whatIsDoneInTimeGivesItsOutcome() {
        assertThat(Deadline.within(ENOUGH, () -> "done")).isEqualTo("done");
    }

    @Test
    void aCallThatTakesTooLongIsInterruptedAndGivenUp() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);

        EngineError error = catchThrowableOfType(
                EngineError.class, () -> Deadline.within(Duration.ofMillis(50), () -> waitForever(interrupted)));

        assertThat(error.kind()).isEqualTo(Kind.TOO_SLOW);
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatTheDriverThrowsIsTold() {
        assertThatThrownBy(() -> Deadline.within(ENOUGH, () -> {
                    throw new SQLException("Query failed (#1): No", "HY000", 4);
                }))
                .isInstanceOfSatisfying(
                        EngineError.class, error -> assertThat(error.kind()).isEqualTo(Kind.REFUSED));
        assertThatThrownBy(() -> Deadline.within(ENOUGH, () -> {
                    throw new IllegalArgumentException("a fault of ours");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String waitForever(CountDownLatch interrupted) throws InterruptedException {
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
        }
    }
}
