package io.fondaco.api.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an admin sends to confirm that a service account is its owner's. */
public record ConfirmationBody(
        @Schema(required = true, minLength = 10, maxLength = 500, description = "How you know whose account it is")
        @Nullable
        String how) {}
