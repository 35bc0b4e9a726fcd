package io.fondaco.usage.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks JSON without keeping it. A value of another kind than expected is skipped as if it were not there, so that
 * a later Trino may change what the portal does not need.
 */
final class JsonFields {

    private static final int NAME = 255;

    /** Larger than any real number of bytes, rows or milliseconds, and small enough to be summed up for ever. */
    private static final long LARGEST = 1L << 50;

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** Takes what it knows of one field; the parser stands on its value. */
    @FunctionalInterface
    interface Taker {
        void take(String field) throws IOException;
    }

    /** Makes something of one element of a list. */
    @FunctionalInterface
    interface Maker<T> {
        @Nullable
        T make() throws IOException;
    }

    private JsonFields() {}

    /** Offers each field of the object that begins here; what is not taken is skipped. */
    static void each(JsonParser json, Taker taker) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            taker.take(field);
            if (json.currentToken() == value) {
                json.skipChildren();
            }
        }
    }

    static <T> List<T> list(JsonParser json, Maker<T> maker) throws IOException {
        List<T> made = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return made;
        }
        for (JsonToken at = json.nextToken(); at != JsonToken.END_ARRAY && at != null; at = json.nextToken()) {
            T one = maker.make();
            if (one != null) {
                made.add(one);
            }
            if (json.currentToken() == at) {
                json.skipChildren();
            }
        }
        return made;
    }

    /** A name, an enum or other short text. */
    static @Nullable String name(JsonParser json) throws IOException {
        return Text.cut(text(json), NAME);
    }

    static @Nullable String text(JsonParser json) throws IOException {
        JsonToken at = json.currentToken();
        return at != null && at.isScalarValue() && at != JsonToken.VALUE_NULL ? json.getText() : null;
    }

    static long number(JsonParser json) throws IOException {
        return Math.clamp(json.getValueAsLong(0), 0, LARGEST);
    }

    /** Seconds with a fraction, as Trino writes durations, in milliseconds. */
    static long millis(JsonParser json) throws IOException {
        return Math.clamp(Math.round(json.getValueAsDouble(0) * 1000), 0, LARGEST);
    }

    static @Nullable Instant time(JsonParser json) throws IOException {
        try {
            String text = text(json);
            Instant time = text == null ? null : Instant.parse(text);
            return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
