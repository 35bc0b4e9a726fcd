package io.fondaco.api.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to register a service account. */
public record ServiceAccountBody(
        @Schema(
                required = true,
                maxLength = 128,
                description = "The name that the program uses in Trino: letters from a to z, digits and . _ - @")
        @Nullable
        String name,

        @Schema(required = true, minLength = 10, maxLength = 500, description = "What the program does") @Nullable
        String reason) {

    static final ServiceAccountBody EMPTY = new ServiceAccountBody(null, null);
}
