package io.fondaco.testing;

import io.fondaco.usage.event.TrinoEvents;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listeners that post finished queries without a pause, and remember which of them the portal said it has. As Trino's
 * own does, they post one again until it is taken, and number them without a gap.
 */
public final class EventStream implements AutoCloseable {

    private static final int LISTENERS = 4;
    private static final long PAUSE_MILLIS = 10;
    private static final long PAUSE_BEFORE_NEXT_TRY = 100;
    private static final int SMALL = 10_000;
    private static final int IN_A_SECOND = 50;
    private static final Instant BEGIN = Instant.parse("2026-11-22T18:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);
    private static final String ID_OF_SAMPLES = "20261122_18\\d{4}_\\d{5}_gjunh";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService listeners = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> samples = TrinoEvents.completed().stream()
            .filter(body -> body.length() < SMALL)
            .toList();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger();
    private final URI intake;
    private final String token;
    private volatile boolean closed;
    private volatile boolean gaveUp;

    private EventStream(URI intake, String token) {
        this.intake = intake;
        this.token = token;
    }

    /** Posts from now on, whether somebody answers or not. */
    public static EventStream to(URI intake, String token) {
        EventStream stream = new EventStream(intake, token);
        for (int i = 0; i < LISTENERS; i++) {
            stream.listeners.execute(stream::post);
        }
        return stream;
    }

    /** The ids of all queries whose event was answered 202 by now. */
    public Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    private void post() {
        try {
            for (int i = 0; !closed; i++) {
                String id = nextId();
                while (!post(samples.get(i % samples.size()), id)) {
                    Thread.sleep(PAUSE_BEFORE_NEXT_TRY);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String nextId() {
        int next = number.getAndIncrement();
        return TIME.format(BEGIN.plusSeconds(next / IN_A_SECOND)) + "_%05d_event".formatted(next);
    }

    private boolean post(String sample, String id) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(intake)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(sample.replaceAll(ID_OF_SAMPLES, id)))
                .build();
        try {
            boolean taken =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202;
            if (taken) {
                accepted.add(id);
            }
            return taken || gaveUp;
        } catch (IOException e) {
            // the portal is dead: this event was not accepted
            return gaveUp;
        }
    }

    /** Begins no new query, and waits until the portal has all that began. */
    public void finish() {
        closed = true;
        listeners.close();
    }

    @Override
    public void close() {
        gaveUp = true;
        finish();
        client.close();
    }
}
