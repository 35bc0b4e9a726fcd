package io.fondaco.api.grant;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to make an agreement of what was given outside the portal. */
public record AdoptionBody(
        @Schema(required = true, description = "The last day of the access") @Nullable
        LocalDate endsOn) {}
