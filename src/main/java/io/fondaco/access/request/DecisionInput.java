package io.fondaco.access.request;

import io.fondaco.access.request.Decision.Outcome;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an approver answers, not yet checked.
 *
 * @param reason why; needed for a refusal
 * @param endsOn an earlier last day than was asked for, or null to leave it
 * @param ports the ports that are granted, fewer than were asked for; null to leave them
 * @param betterProduct {@code domain/slug} of a product that serves better, or null
 * @param seen the version of the request that the approver looked at, or null where nobody looked at one
 */
public record DecisionInput(
        Outcome outcome,
        String reason,
        @Nullable LocalDate endsOn,
        @Nullable Set<String> ports,
        @Nullable String betterProduct,
        @Nullable Long seen) {

    public DecisionInput {
        ports = ports == null ? null : Set.copyOf(ports);
    }

    /** Approves as asked, or declines. */
    public DecisionInput(Outcome outcome, String reason) {
        this(outcome, reason, null, null, null, null);
    }

    /** Approves as asked. */
    public static DecisionInput approved() {
        return new DecisionInput(Outcome.APPROVED, "");
    }

    /** Approves less than was asked for. */
    public static DecisionInput approved(@Nullable LocalDate endsOn, @Nullable Set<String> ports, String reason) {
        return new DecisionInput(Outcome.APPROVED, reason, endsOn, ports, null, null);
    }

    /** Says no. */
    public static DecisionInput declined(String reason) {
        return new DecisionInput(Outcome.DECLINED, reason);
    }

    /** The same, about this version of the request. */
    public DecisionInput about(long version) {
        return new DecisionInput(outcome, reason, endsOn, ports, betterProduct, version);
    }
}
