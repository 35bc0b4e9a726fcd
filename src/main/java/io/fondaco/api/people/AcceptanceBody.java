package io.fondaco.api.people;

import io.fondaco.common.SeenVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to accept a service account. */
public record AcceptanceBody(
        @Schema(required = true, description = "The version of the account that was looked at") @Nullable
        Long version) {

    static long versionOf(@Nullable AcceptanceBody sent) {
        return SeenVersion.required(sent == null ? null : sent.version());
    }
}
