package io.fondaco.api.access.request;

import io.fondaco.access.request.Decision;
import io.fondaco.product.mode.ModeChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How one approver answered a request.
 *
 * @param inPlaceOf whose decision it is, where the approver decided for a colleague; else the approver
 * @param endsOn an earlier last day than was asked for
 * @param ports those that were granted; empty for all that were asked for
 * @param mode a way of reading that was granted instead of the one asked for
 * @param values the values chosen for it
 * @param betterProduct {@code domain/slug} of a product that serves better, if the viewer may know it
 */
public record DecisionView(
        String approver,
        String inPlaceOf,
        Decision.Outcome outcome,
        String reason,
        Instant decidedAt,
        Optional<LocalDate> endsOn,
        List<String> ports,
        Optional<String> mode,
        Map<String, List<String>> values,
        Optional<String> betterProduct) {

    static DecisionView of(Decision decision, Predicate<String> known) {
        return new DecisionView(
                decision.approver(),
                decision.inPlaceOf(),
                decision.outcome(),
                decision.reason(),
                decision.decidedAt(),
                decision.endsOn(),
                decision.ports().stream().sorted().toList(),
                decision.reads().map(ModeChoice::mode),
                decision.reads().map(ModeChoice::chosen).orElse(Map.of()),
                decision.betterProduct().filter(known));
    }
}
