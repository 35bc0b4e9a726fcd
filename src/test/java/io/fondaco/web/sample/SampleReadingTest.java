package io.fondaco.web.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SampleReadingTest {

    private final SampleReading reading = new SampleReading();

    @Test
    void whoStaysGetsWhatWasRead() {
        assertThat(reading.whileHere(left -> {}, () -> "rows")).contains("rows");
    }

    @Test
    void aReadingEndsWhenItsReaderLeaves() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);

        assertThat(reading.whileHere(left -> Thread.ofVirtual().start(() -> leaveAfter(begun, left)), () -> {
                    begun.countDown();
                    return sleepUntil(interrupted);
                }))
                .isEmpty();
        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private static void leaveAfter(CountDownLatch begun, Runnable left) {
        try {
            begun.await();
            left.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String sleepUntil(CountDownLatch interrupted) {
        try {
            Thread.sleep(60_000);
            return "too late";
        } catch (InterruptedException e) {
            interrupted.countDown();
            return "interrupted";
        }
    }

    @Test
    void aFaultOfOursIsNotHidden() {
        assertThatThrownBy(() -> reading.whileHere(left -> {}, () -> {
                    throw new IllegalStateException("ours");
                }))
                .hasMessage("ours");
    }
}
