package io.fondaco.api.access.agreement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to take an access away. */
public record RevocationBody(
        @Schema(required = true, minLength = 10, maxLength = 500) @Nullable
        String reason,

        @Schema(description = "Left out, NOW") @Nullable When when) {

    /** When an access ends that is taken away. */
    public enum When {
        /** At once. */
        NOW,
        /** In a week, of which the holder is told at once. */
        IN_7_DAYS
    }

    static RevocationBody orEmpty(@Nullable RevocationBody sent) {
        return sent == null ? new RevocationBody(null, null) : sent;
    }

    When moment() {
        return when == null ? When.NOW : when;
    }
}
