package io.fondaco.access.asking;

import io.fondaco.access.approval.AutomaticApproval;
import io.fondaco.access.approval.DecideRequest;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Asking;
import io.fondaco.access.request.CheckedDetails;
import io.fondaco.audit.AuditEntry;
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
    void answer(Asking asking, CheckedDetails checked, AccessRequest request) {
        automatic
                .rule(asking, checked)
                .ifPresentOrElse(
                        rule -> decideRequest.approveAutomatically(request, rule), () -> tellOfRule(asking, request));
    }

    private void tellOfRule(Asking asking, AccessRequest request) {
        if (automatic.isLeftToApprovers(asking)) {
            audit.record(AuditEntry.of(
                            Approver.AUTOMATIC.name(),
                            "request.left-to-approvers",
                            request.product().path(),
                            request.reference() + ": the access was taken away before, so no rule gives it back")
                    .onBehalfOf(request.principal())
                    .ofRequest(request.id()));
        }
    }
}
