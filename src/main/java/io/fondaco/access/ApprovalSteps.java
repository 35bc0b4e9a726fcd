package io.fondaco.access;

import io.fondaco.identity.Person;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.policy.ApprovalPolicy;
import io.fondaco.product.policy.ApprovalStep;
import io.fondaco.product.policy.AutoApproval;
import io.fondaco.product.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which approvals a request needs, which one it waits for, and when that one is complete. */
@ApplicationScoped
class ApprovalSteps {

    private final Policies policies;
    private final DataProducts products;

    ApprovalSteps(Policies policies, DataProducts products) {
        this.policies = policies;
        this.products = products;
    }

    /** The rule that approves it without the owners, if there is one. */
    Optional<AutoApproval> automatic(Person person, DataProduct product) {
        return policies.of(product).automaticFor(person, products::ownerTeamsIn);
    }

    /** The steps that a request for these ports takes under the policy that holds now. */
    List<ApprovalStep> of(DataProduct product, Set<OutputPort> ports) {
        ApprovalPolicy policy = policies.of(product);
        return policy.stepsFor(personalData(ports)).stream()
                .map(place -> policy.steps().get(place))
                .toList();
    }

    /** Puts the request before its first approvers. */
    void begin(AccessRequest request) {
        moveTo(request, places(request).getFirst());
    }

    /** Whether enough approvers of the present step have said yes. */
    boolean isComplete(AccessRequest request) {
        ApprovalStep step = policy(request).steps().get(request.step());
        Set<String> approved = request.approvedBy();
        if (!step.all() || approved.contains(Approver.AUTOMATIC.name())) {
            return !approved.isEmpty();
        }
        Set<String> needed = new TreeSet<>(step.ofOwners() ? request.product().approvers() : step.approvers());
        needed.remove(request.requester());
        return approved.containsAll(needed);
    }

    /** Puts the request before the approvers of its next step; says whether there is one. */
    boolean advance(AccessRequest request) {
        Optional<Integer> next =
                places(request).stream().filter(place -> place > request.step()).findFirst();
        next.ifPresent(place -> moveTo(request, place));
        return next.isPresent();
    }

    /** What the step is called that the request waits for. */
    String name(AccessRequest request) {
        return policy(request).steps().get(request.step()).name();
    }

    private List<Integer> places(AccessRequest request) {
        List<Integer> places = policy(request).stepsFor(personalData(request.ports()));
        return places.isEmpty() ? List.of(0) : places;
    }

    private void moveTo(AccessRequest request, int place) {
        request.await(place, policy(request).steps().get(place));
    }

    private ApprovalPolicy policy(AccessRequest request) {
        return policies.of(request.product(), request.policyNumber());
    }

    private static boolean personalData(Set<OutputPort> ports) {
        return ports.stream().flatMap(port -> port.columns().stream()).anyMatch(ContractColumn::personalData);
    }
}
