package io.fondaco.web.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ends a reading in Trino when whoever waits for it has left the page. */
@ApplicationScoped
class SampleReading {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sample-", 0).factory());

    /**
     * The outcome; empty where nobody waits for it any more: then the reading is interrupted, and Trino cancels its query.
     *
     * @param whenLeft takes what is to be done when the visit is over
     */
    <T> Optional<T> whileHere(Consumer<Runnable> whenLeft, Supplier<T> reading) {
        Future<T> outcome = threads.submit(reading::get);
        whenLeft.accept(() -> outcome.cancel(true));
        try {
            return Optional.of(outcome.get());
        } catch (CancellationException left) {
            return Optional.empty();
        } catch (InterruptedException e) {
            outcome.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }
}
