package io.fondaco.access.approval;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.terms.AutoApproval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Approvers answer a request, step by step: whoever's turn it is, about the request as they saw it. */
@ApplicationScoped
public class DecideRequest {

    private final AccessRequests requests;
    private final Approvals approvals;
    private final RequestChanges changes;
    private final DecisionChecks checks;
    private final CarryOutDecision carryOut;

    DecideRequest(
            AccessRequests requests,
            Approvals approvals,
            RequestChanges changes,
            DecisionChecks checks,
            CarryOutDecision carryOut) {
        this.requests = requests;
        this.approvals = approvals;
        this.changes = changes;
        this.checks = checks;
        this.carryOut = carryOut;
    }

    /**
     * Decides. Of two approvers at the same moment the second is told what the first did.
     *
     * @throws Invalid with a sentence for each field that does not fit
     */
    @Transactional
    public AccessRequest decide(Person person, UUID id, DecisionInput input) {
        AccessRequest request = requests.findLocked(person, id).orElseThrow(AccessRequests::unknown);
        Approver approver = approvals.requireApprover(person, request);
        changes.requireSeen(request, input.seen());
        checks.check(person, request, input);
        switch (input.outcome()) {
            case APPROVED -> carryOut.approve(request, approver, input);
            case DECLINED -> carryOut.decline(request, approver, input);
        }
        return request;
    }

    /** A rule of the policy answers the first step, in the transaction that sent the request. */
    public void approveAutomatically(AccessRequest request, AutoApproval rule) {
        carryOut.approve(
                request, Approver.AUTOMATIC, new DecisionInput(Decision.Outcome.APPROVED, "Rule " + rule.id()));
    }
}
