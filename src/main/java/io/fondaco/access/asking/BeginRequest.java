package io.fondaco.access.asking;

import io.fondaco.access.approval.StepApprovers;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.CheckedRequest;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestSent;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;

/** Makes the request that was checked: it waits for its first approvers, unless a rule answers it at once. */
@ApplicationScoped
class BeginRequest {

    private final AccessRequests requests;
    private final StepApprovers stepApprovers;
    private final AutomaticAnswer automatic;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestSent> sent;

    BeginRequest(
            AccessRequests requests,
            StepApprovers stepApprovers,
            AutomaticAnswer automatic,
            AuditTrail audit,
            Clock clock,
            Event<RequestSent> sent) {
        this.requests = requests;
        this.stepApprovers = stepApprovers;
        this.automatic = automatic;
        this.audit = audit;
        this.clock = clock;
        this.sent = sent;
    }

    /** In the caller's transaction. */
    AccessRequest begin(CheckedRequest checked, String formKey, String fingerprint) {
        AccessRequest request = new AccessRequest(requests.nextNumber(), checked, formKey, clock.instant());
        request.sentAs(fingerprint);
        requests.persist(request);
        stepApprovers.begin(request, checked.policy());
        audit.record(RequestEntry.asked(request, AuditAction.REQUEST_SENT));
        automatic.answer(checked, request);
        sent.fire(new RequestSent(request.id()));
        return request;
    }
}
