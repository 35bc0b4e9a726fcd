package io.fondaco.api.grant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to take away what was given outside the portal. */
public record RemovalBody(
        @Schema(required = true, minLength = 10, maxLength = 500, description = "Why; it stays in the audit trail")
        @Nullable
        String reason) {}
