package io.fondaco.api.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to take an access away. */
public record RevocationBody(
        @Schema(required = true, minLength = 10, maxLength = 500) @Nullable
        String reason) {

    static String reasonOf(@Nullable RevocationBody sent) {
        return sent == null || sent.reason() == null ? "" : sent.reason();
    }
}
