package io.fondaco.web.access.review;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/**
 * The form that starts a review, as it was sent.
 *
 * @param due the last day to answer
 * @param silence what becomes of holders without an answer
 */
public record StartForm(
        @FormParam("due") @Nullable String due,
        @FormParam("silence") @Nullable String silence) {

    /** Nothing was sent yet. */
    public static final StartForm FRESH = new StartForm(null, null);
}
