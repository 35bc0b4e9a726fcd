package io.fondaco.usage.intake;

import io.fondaco.usage.event.TrinoEvents;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies of a real Trino, 92 KB in the mean, any number of them: each has an id of its own wherever it names it. */
final class EventBodies {

    private static final int LONGEST = 270_000;
    private static final Pattern ID = Pattern.compile("20261122_\\d{6}_\\d{5}_gjunh");

    private record Body(byte[] bytes, List<Integer> ids) {}

    private final List<Body> samples = TrinoEvents.completed().stream()
            .filter(body -> body.length() < LONGEST)
            .map(EventBodies::body)
            .toList();
    private final AtomicInteger number = new AtomicInteger();

    private static Body body(String text) {
        List<Integer> places = new ArrayList<>();
        Matcher ids = ID.matcher(text);
        while (ids.find()) {
            places.add(text.substring(0, ids.start()).getBytes(StandardCharsets.UTF_8).length);
        }
        return new Body(text.getBytes(StandardCharsets.UTF_8), places);
    }

    /** A body that was never given before. */
    byte[] next() {
        int now = number.getAndIncrement();
        Body sample = samples.get(now % samples.size());
        byte[] bytes = sample.bytes().clone();
        byte[] id = "20261122_%06d_%05d_bench"
                .formatted(now / 100_000, now % 100_000)
                .getBytes(StandardCharsets.UTF_8);
        sample.ids().forEach(place -> System.arraycopy(id, 0, bytes, place, id.length));
        return bytes;
    }
}
