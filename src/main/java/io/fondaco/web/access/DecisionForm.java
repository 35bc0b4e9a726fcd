package io.fondaco.web.access;

import io.fondaco.access.Decision;
import io.fondaco.common.DomainError.Invalid;
import jakarta.ws.rs.FormParam;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An approver's answer as it was sent. */
public record DecisionForm(
        @FormParam("outcome") @Nullable String sentOutcome,
        @FormParam("reason") @Nullable String sentReason,
        @FormParam("from") @Nullable String from) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null);

    Decision.Outcome outcome() {
        return switch (sentOutcome == null ? "" : sentOutcome) {
            case "approve" -> Decision.Outcome.APPROVED;
            case "decline" -> Decision.Outcome.DECLINED;
            default -> throw new Invalid("outcome-invalid", Map.of("reason", "Choose to approve or to decline"));
        };
    }

    String reason() {
        return sentReason == null ? "" : sentReason;
    }

    boolean fromInbox() {
        return "approvals".equals(from);
    }
}
