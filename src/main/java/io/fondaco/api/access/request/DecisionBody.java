package io.fondaco.api.access.request;

import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.api.Sent;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.SeenVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to decide on a request. */
public record DecisionBody(
        @Schema(required = true, description = "The version of the request that was looked at; 409 if it changed")
        @Nullable
        Long version,

        @Schema(required = true) Decision.@Nullable Outcome outcome,

        @Schema(maxLength = 500) @Nullable String reason,

        @Schema(description = "An earlier last day than was asked for") @Nullable
        LocalDate endsOn,

        @Schema(
                description =
                        "Names of the ports that are granted; left out, all that were asked for; an empty list is refused")
        @Nullable
        List<@Nullable String> ports,

        @Schema(description = "A way of reading that shows less than what was asked for: the name of a mode") @Nullable
        String mode,

        @Schema(description = "The values granted for the mode, by the name of the choice") @Nullable
        Map<String, @Nullable List<@Nullable String>> values,

        @Schema(description = "A product that serves better", examples = "\"weather/daily-temperatures\"") @Nullable
        String betterProduct) {

    static DecisionInput input(@Nullable DecisionBody sent) {
        Decision.Outcome outcome = sent == null ? null : sent.outcome();
        if (sent == null || outcome == null) {
            throw new Invalid("decision-invalid", Map.of("outcome", "Say APPROVED or DECLINED"));
        }
        return new DecisionInput(
                outcome,
                Sent.text(sent.reason()),
                sent.endsOn(),
                Sent.setOrNull(sent.ports()),
                Sent.text(sent.betterProduct()).isBlank() ? null : sent.betterProduct(),
                outcome == Decision.Outcome.APPROVED ? ModeBody.choice(sent.mode(), sent.values()) : null,
                SeenVersion.required(sent.version()));
    }
}
