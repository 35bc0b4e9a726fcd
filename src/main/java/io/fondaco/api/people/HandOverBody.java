package io.fondaco.api.people;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to let a colleague answer for a service account. */
public record HandOverBody(
        @Schema(required = true, description = "The colleague's name in Trino") @Nullable
        String owner,

        @Schema(required = true, description = "The version of the account that was looked at") @Nullable
        Long version) {}
