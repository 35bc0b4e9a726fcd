package io.fondaco.dev;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Posts the demo's past to the portal's own intake, over HTTP and with the listener's token, as if Trino had been
 * there all the time. A post that is not taken is repeated, as Trino does.
 */
final class DemoHistory {

    private static final int CONNECTIONS = 32;
    private static final int TELL_EVERY = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI ingest;
    private final String token;
    private final Consumer<String> progress;
    private final AtomicInteger taken = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    DemoHistory(URI ingest, String token, Consumer<String> progress) {
        this.ingest = ingest;
        this.token = token;
        this.progress = progress;
    }

    /** Posts all of them, and comes back when the last one was taken. */
    void post(List<PastQuery> queries) throws IOException, InterruptedException {
        Queue<PastQuery> waiting = new ConcurrentLinkedQueue<>(queries);
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<Void>> work = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                work.add(connections.submit(connection(waiting, queries.size())));
            }
            for (Future<Void> one : work) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(
                    "The demo's history was not taken: " + e.getCause().getMessage(), e);
        } finally {
            connections.shutdownNow();
        }
    }

    private Callable<Void> connection(Queue<PastQuery> waiting, int all) {
        return () -> {
            for (PastQuery query = waiting.poll(); query != null; query = waiting.poll()) {
                postUntilTaken(HistoryBody.of(query));
                int done = taken.incrementAndGet();
                if (done % TELL_EVERY == 0) {
                    progress.accept("Demo history: " + done + " of " + all + " queries are posted");
                }
            }
            return null;
        };
    }

    private void postUntilTaken(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        for (long pause = 100; ; pause = Math.min(pause * 2, 5_000)) {
            int status = status(request);
            if (status / 100 == 2) {
                return;
            }
            boolean busy = status == 0 || status == 429 || status == 503;
            if (!busy || Instant.now().isAfter(end)) {
                throw new IOException(ingest + " answered " + (status == 0 ? "nothing" : "HTTP " + status));
            }
            Thread.sleep(pause);
        }
    }

    /** 0 where nobody answers, as during a live reload. */
    private int status(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
