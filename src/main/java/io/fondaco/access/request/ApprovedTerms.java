package io.fondaco.access.request;

import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the decisions on a request, taken together, let through. */
record ApprovedTerms(List<Decision> decisions) {

    /** Names of those who approved the step of that place, as whose decision it is. */
    Set<String> by(int step) {
        return decisions.stream()
                .filter(decision -> decision.step() == step && decision.outcome() == Decision.Outcome.APPROVED)
                .map(Decision::inPlaceOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of those who approved another step, and in whose place. */
    Set<String> elsewhere(int step) {
        return decisions.stream()
                .filter(decision -> decision.step() != step)
                .flatMap(decision -> Stream.of(decision.approver(), decision.inPlaceOf()))
                .collect(Collectors.toSet());
    }

    /** The earliest day that was set, or the one asked for. */
    LocalDate until(LocalDate asked) {
        return decisions.stream()
                .flatMap(decision -> decision.endsOn().stream())
                .reduce(asked, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The last way that was set, or the one asked for: each shows no more than the one before. */
    ModeChoice reads(ModeChoice asked) {
        return decisions.stream().flatMap(decision -> decision.reads().stream()).reduce(asked, (_, later) -> later);
    }

    /** The ports that every decision left. */
    Set<OutputPort> among(Set<OutputPort> asked) {
        return asked.stream()
                .filter(port -> decisions.stream()
                        .allMatch(decision ->
                                decision.ports().isEmpty() || decision.ports().contains(port.name())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
