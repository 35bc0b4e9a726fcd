package io.fondaco.web.access.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a request's timeline.
 *
 * @param who who did it or will do it
 * @param what what happened, after the name
 * @param quote what was said, or empty
 * @param when when; null for a step that is still to come
 */
record RequestStep(
        String who, String what, String quote, @Nullable Instant when) {

    /** When it happened; empty for a step that is still to come. */
    public Optional<Instant> at() {
        return Optional.ofNullable(when);
    }

    /** The same without the seconds: what was done together. */
    RequestStep inItsMinute() {
        return new RequestStep(who, what, quote, when == null ? null : when.truncatedTo(ChronoUnit.MINUTES));
    }
}
