package io.fondaco.access.asking;

import io.fondaco.access.approval.AutomaticApproval;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a rule of the policy answer a request that was just sent, or says why none does. */
@ApplicationScoped
class AutomaticAnswer {

    private final AutomaticApproval automatic;
    private final DecideRequest decideRequest;
    private final AuditTrail audit;

    AutomaticAnswer(AutomaticApproval automatic, DecideRequest decideRequest, AuditTrail audit) {
        this.automatic = automatic;
        this.decideRequest = decideRequest;
        this.audit = audit;
    }

    /** Answers it in the caller's transaction. */
    void answer(CheckedRequest checked, AccessRequest request) {
        automatic
                .rule(checked)
                .ifPresentOrElse(
                        rule -> decideRequest.approveAutomatically(request, rule), () -> tellOfRule(checked, request));
    }

    private void tellOfRule(CheckedRequest checked, AccessRequest request) {
        if (automatic.isLeftToApprovers(checked)) {
            audit.record(RequestEntry.of(
                    request,
                    Approver.AUTOMATIC.name(),
                    AuditAction.REQUEST_LEFT_TO_APPROVERS,
                    request.reference() + ": the access was taken away before, so no rule gives it back"));
        }
    }
}
