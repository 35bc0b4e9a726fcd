package io.fondaco.access;

import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.ApprovalPolicy;
import io.fondaco.product.policy.ApprovalStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which approvals a request needs, which one it waits for, and when that one is complete.
 *
 * @param policy the one under which the request was sent
 */
record ApprovalSteps(AccessRequest request, ApprovalPolicy policy) {

    /** The steps that a request for these ports takes under a policy. */
    static List<ApprovalStep> needed(ApprovalPolicy policy, Set<OutputPort> ports) {
        return policy.stepsFor(personalData(ports)).stream()
                .map(place -> policy.steps().get(place))
                .toList();
    }

    /** Puts the request before its first approvers. */
    void begin() {
        moveTo(places().getFirst());
    }

    /** Whether enough approvers of the present step have said yes. */
    boolean isComplete() {
        ApprovalStep step = policy.steps().get(request.step());
        Set<String> approved = request.approvedBy();
        if (!step.all() || approved.contains(Approver.AUTOMATIC.name())) {
            return !approved.isEmpty();
        }
        Set<String> needed = new TreeSet<>(step.ofOwners() ? request.product().approvers() : step.approvers());
        needed.remove(request.requester());
        return approved.containsAll(needed);
    }

    /** Puts the request before the approvers of its next step; says whether there is one. */
    boolean advance() {
        Optional<Integer> next =
                places().stream().filter(place -> place > request.step()).findFirst();
        next.ifPresent(this::moveTo);
        return next.isPresent();
    }

    /** What the step is called that the request waits for. */
    String name() {
        return policy.steps().get(request.step()).name();
    }

    private List<Integer> places() {
        List<Integer> places = policy.stepsFor(personalData(request.ports()));
        return places.isEmpty() ? List.of(0) : places;
    }

    private void moveTo(int place) {
        request.await(place, policy.steps().get(place));
    }

    private static boolean personalData(Set<OutputPort> ports) {
        return ports.stream().flatMap(port -> port.columns().stream()).anyMatch(ContractColumn::personalData);
    }
}
