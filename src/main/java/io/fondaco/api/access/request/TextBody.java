package io.fondaco.api.access.request;

import io.fondaco.api.Sent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question about a request, or the answer to one. */
public record TextBody(
        @Schema(required = true, minLength = 5, maxLength = 1000) @Nullable
        String text) {

    static String textOf(@Nullable TextBody sent) {
        return sent == null ? "" : Sent.text(sent.text());
    }
}
