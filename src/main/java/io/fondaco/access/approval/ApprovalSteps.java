package io.fondaco.access.approval;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which approvals a request needs, and which one it waits for.
 *
 * @param policy the one under which the request was sent
 */
public record ApprovalSteps(AccessRequest request, ApprovalPolicy policy) {

    /** The steps that a request for these ports, to be read in this way, takes under a policy. */
    public static List<ApprovalStep> needed(ApprovalPolicy policy, Set<OutputPort> ports, ModeChoice reads) {
        return policy.stepsFor(personalData(ports, reads)).stream()
                .map(place -> policy.steps().get(place))
                .toList();
    }

    /** The place of the first step. */
    int first() {
        return places().getFirst();
    }

    /** The place of the step after the present one, if there is one; of what the approvers have let through so far. */
    Optional<Integer> next() {
        return policy.stepsFor(personalData(request.ports(), request.agreedReads())).stream()
                .filter(place -> place > request.step())
                .findFirst();
    }

    /** Which of its steps the request waits for, counted from 1. */
    public int place() {
        return places().indexOf(request.step()) + 1;
    }

    /** How many steps it takes. */
    public int count() {
        return places().size();
    }

    /** What the step says that the request waits for. */
    public ApprovalStep present() {
        return policy.steps().get(request.step());
    }

    private List<Integer> places() {
        List<Integer> places =
                policy.stepsFor(personalData(request.ports(), request.asked().reads()));
        return places.isEmpty() ? List.of(0) : places;
    }

    private static boolean personalData(Set<OutputPort> ports, ModeChoice reads) {
        return ports.stream().anyMatch(port -> port.showsPersonalData(reads));
    }
}
