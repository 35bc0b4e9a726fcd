package io.fondaco.access.request;

import io.fondaco.access.request.Decision.Outcome;
import io.fondaco.product.mode.ModeChoice;
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
 * @param reads a way of reading that shows less than what was asked for, or null to leave it
 * @param seen the version of the request that the approver looked at, or null where nobody looked at one
 */
public record DecisionInput(
        Outcome outcome,
        String reason,
        @Nullable LocalDate endsOn,
        @Nullable Set<String> ports,
        @Nullable String betterProduct,
        @Nullable ModeChoice reads,
        @Nullable Long seen) {

    public DecisionInput {
        ports = ports == null ? null : Set.copyOf(ports);
    }

    /** One that leaves the way of reading. */
    public DecisionInput(
            Outcome outcome,
            String reason,
            @Nullable LocalDate endsOn,
            @Nullable Set<String> ports,
            @Nullable String betterProduct,
            @Nullable Long seen) {
        this(outcome, reason, endsOn, ports, betterProduct, null, seen);
    }

    /** Approves as asked, or declines. */
    public DecisionInput(Outcome outcome, String reason) {
        this(outcome, reason, null, null, null, null, null);
    }

    /** Approves as asked. */
    public static DecisionInput approved() {
        return new DecisionInput(Outcome.APPROVED, "");
    }

    /** Approves less than was asked for. */
    public static DecisionInput approved(@Nullable LocalDate endsOn, @Nullable Set<String> ports, String reason) {
        return new DecisionInput(Outcome.APPROVED, reason, endsOn, ports, null, null);
    }

    /** Approves in a way that shows less than what was asked for. */
    public static DecisionInput approved(ModeChoice reads) {
        return new DecisionInput(Outcome.APPROVED, "", null, null, null, reads, null);
    }

    /** Says no. */
    public static DecisionInput declined(String reason) {
        return new DecisionInput(Outcome.DECLINED, reason);
    }

    /** The same, about this version of the request. */
    public DecisionInput about(long version) {
        return new DecisionInput(outcome, reason, endsOn, ports, betterProduct, reads, version);
    }
}
