package io.fondaco.api.people;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to let a colleague decide. */
public record DelegationBody(
        @Schema(required = true, description = "The colleague's name in Trino") @Nullable
        String delegate,

        @Schema(required = true, description = "The first day") @Nullable
        LocalDate from,

        @Schema(required = true, description = "The last day") @Nullable
        LocalDate until) {

    static final DelegationBody EMPTY = new DelegationBody(null, null, null);
}
