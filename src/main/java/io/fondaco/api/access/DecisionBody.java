package io.fondaco.api.access;

import io.fondaco.access.Decision;
import io.fondaco.common.DomainError.Invalid;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to decide on a request. */
public record DecisionBody(
        @Schema(required = true) Decision.Outcome outcome,
        @Schema(maxLength = 500) String reason) {

    /** Refuses an answer that says nothing. */
    @SuppressWarnings("NullAway")
    public DecisionBody(Decision.@Nullable Outcome outcome, @Nullable String reason) {
        this.outcome = outcome;
        this.reason = reason == null ? "" : reason;
    }

    static DecisionBody required(@Nullable DecisionBody sent) {
        if (sent == null || sent.outcome() == null) {
            throw new Invalid("decision-invalid", Map.of("outcome", "Say APPROVED or DECLINED"));
        }
        return sent;
    }
}
