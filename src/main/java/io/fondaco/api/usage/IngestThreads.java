package io.fondaco.api.usage;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Threads that read bodies which came as a whole. The one that serves the connections gathers a body without waking
 * anybody for each piece of it, and must not wait for a parser or a database itself.
 */
@ApplicationScoped
class IngestThreads {

    private static final int FEWEST = 4;

    private static final int WAITING_FOR_EACH = 8;
    private static final int THREADS = Math.max(FEWEST, 2 * Runtime.getRuntime().availableProcessors());

    private final ExecutorService threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(THREADS * WAITING_FOR_EACH),
            Thread.ofPlatform().daemon().name("fondaco-ingest-", 1).factory());

    /**
     * Runs it on this thread if that may block, else on one of these.
     *
     * @throws RejectedExecutionException if too many wait already, each with its body in memory
     */
    <T> CompletableFuture<T> call(Supplier<CompletableFuture<T>> work) {
        return BlockingOperationControl.isBlockingAllowed()
                ? work.get()
                : CompletableFuture.supplyAsync(work, threads).thenCompose(Function.identity());
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
