package io.fondaco.api.access;

import io.fondaco.access.AccessRequest;
import io.fondaco.access.Decision;
import io.fondaco.access.RequestState;
import io.fondaco.product.OutputPort;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request for access.
 *
 * @param reference the number that people quote
 * @param product {@code domain/slug}
 * @param principal for whom, by the name in Trino
 * @param ports names of the ports asked for
 */
public record RequestView(
        UUID id,
        String reference,
        String product,
        String requester,
        String principal,
        String purpose,
        LocalDate endsOn,
        List<String> ports,
        RequestState state,
        Instant sentAt,
        Optional<Instant> closedAt,
        Optional<DecisionView> decision) {

    /** How a request was answered. */
    public record DecisionView(String approver, Decision.Outcome outcome, String reason, Instant decidedAt) {

        static DecisionView of(Decision decision) {
            return new DecisionView(decision.approver(), decision.outcome(), decision.reason(), decision.decidedAt());
        }
    }

    static RequestView of(AccessRequest request) {
        return new RequestView(
                request.id(),
                request.reference(),
                request.product().path(),
                request.requester(),
                request.principal(),
                request.purpose(),
                request.endsOn(),
                request.ports().stream().map(OutputPort::name).sorted().toList(),
                request.state(),
                request.sentAt(),
                request.closedAt(),
                request.decision().map(DecisionView::of));
    }
}
