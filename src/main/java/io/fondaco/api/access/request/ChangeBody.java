package io.fondaco.api.access.request;

import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.api.Sent;
import io.fondaco.common.SeenVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to say differently what a waiting request asks for; the product and the holder stay. */
public record ChangeBody(
        @Schema(required = true, description = "The version of the request that was looked at") @Nullable
        Long version,

        @Schema(description = "Names of the ports; left out, all of them; an empty list is refused") @Nullable
        List<@Nullable String> ports,

        @Schema(required = true, minLength = 20, maxLength = 1000) @Nullable
        String purpose,

        @Schema(required = true, description = "The last day of the access") @Nullable
        LocalDate endsOn,

        @Schema(description = "Answers to the owner's questions, by their keys") @Nullable
        Map<String, @Nullable String> answers,

        @Schema(description = "In which way: the name of a mode; left out, all of it, or as what it extends") @Nullable
        String mode,

        @Schema(description = "The values chosen for the mode, by the name of the choice") @Nullable
        Map<String, @Nullable List<@Nullable String>> values,

        @Schema(required = true, description = "Whether the terms of the product were read and accepted")
        boolean termsAccepted) {

    static long versionOf(@Nullable ChangeBody sent) {
        return SeenVersion.required(sent == null ? null : sent.version());
    }

    AccessRequestInput input() {
        return new AccessRequestInput(
                null,
                Sent.setOrNull(ports),
                Sent.text(purpose),
                endsOn,
                Sent.map(answers),
                termsAccepted,
                ModeBody.choice(mode, values),
                null,
                "");
    }
}
