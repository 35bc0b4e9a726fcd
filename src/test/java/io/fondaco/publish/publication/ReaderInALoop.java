package io.fondaco.publish.publication;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoSession;
import io.fondaco.testing.TrinoForTests;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Somebody who sends the same query again and again, and notes when it is refused. */
final class ReaderInALoop implements AutoCloseable {

    /**
     * What they saw.
     *
     * @param queries how many they sent
     * @param refused how many of those Trino refused
     * @param total how long these took
     * @param longest the longest stretch of refused ones
     * @param words what Trino said, and how often
     */
    record Result(int queries, int refused, Duration total, Duration longest, String words) {}

    private final String user;
    private final String query;
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final TreeMap<String, Integer> words = new TreeMap<>();
    private volatile boolean stop;
    private volatile int queries;
    private int refused;
    private Duration total = Duration.ZERO;
    private Duration longest = Duration.ZERO;

    ReaderInALoop(String user, String query) {
        this.user = user;
        this.query = query;
        this.thread = Thread.ofPlatform().name("reader").start(this::loop);
    }

    private void loop() {
        try (TrinoSession session = TrinoForTests.as(user)) {
            Duration stretch = Duration.ZERO;
            while (!stop) {
                long begun = System.nanoTime();
                @Nullable String refusal = refusal(session);
                queries++;
                if (refusal == null) {
                    end(stretch);
                    stretch = Duration.ZERO;
                } else {
                    refused++;
                    words.merge(refusal, 1, Integer::sum);
                    stretch = stretch.plusNanos(System.nanoTime() - begun);
                }
            }
            end(stretch);
        } finally {
            ended.countDown();
        }
    }

    private void end(Duration stretch) {
        total = total.plus(stretch);
        longest = stretch.compareTo(longest) > 0 ? stretch : longest;
    }

    private @Nullable String refusal(TrinoSession session) {
        try {
            session.read(query, row -> row.getLong(1));
            return null;
        } catch (EngineError e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Until so many more queries were answered, one way or the other. */
    void awaitQueries(int more) {
        int goal = queries + more;
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> queries >= goal);
    }

    /** Stops, and says what was seen. */
    Result result() {
        close();
        return new Result(queries, refused, total, longest, words.toString());
    }

    @Override
    public void close() {
        stop = true;
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
