package io.fondaco.engine;

import io.fondaco.engine.EngineError.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a call to the driver in time, whatever the server, the network or the driver's own retries do: a query timeout is
 * only the server's, and a statement that is held up on its way has none.
 */
public final class Deadline {

    private static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("trino-", 0).factory());

    private Deadline() {}

    /** The outcome of the call; the call is interrupted, and its statement thereby cancelled, when the time is over. */
    public static <T> T within(Duration patience, Callable<T> call) {
        Future<T> outcome = THREADS.submit(call);
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            outcome.cancel(true);
            throw new EngineError(
                    Kind.TOO_SLOW,
                    0,
                    "Trino did not finish a statement within %d s.".formatted(patience.toSeconds()),
                    e);
        } catch (InterruptedException e) {
            outcome.cancel(true);
            Thread.currentThread().interrupt();
            throw new EngineError(Kind.UNREACHABLE, 0, "The portal stopped while it waited for Trino.", e);
        } catch (ExecutionException e) {
            throw error(e.getCause());
        }
    }

    private static RuntimeException error(Throwable cause) {
        return switch (cause) {
            case SQLException refused -> TrinoErrors.of(refused);
            case RuntimeException fault -> fault;
            default -> new IllegalStateException(cause);
        };
    }
}
