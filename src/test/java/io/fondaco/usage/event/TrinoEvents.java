package io.fondaco.usage.event;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Bodies that a real Trino 476 sent, one a line, with all their plans. */
public final class TrinoEvents {

    private TrinoEvents() {}

    /** The ends of 22 queries, in order. */
    public static List<String> completed() {
        return lines("/trino-events/completed.jsonl.gz");
    }

    /** The starts of 3 queries. */
    public static List<String> created() {
        return lines("/trino-events/created.jsonl.gz");
    }

    /** The ends of queries of every shape, without plans; the source of each says which it is. */
    public static List<String> shapes() {
        return lines("/trino-events/shapes.jsonl.gz");
    }

    /** A body as a stream. */
    public static InputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(String resource) {
        try (InputStream file = TrinoEvents.class.getResourceAsStream(resource);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
