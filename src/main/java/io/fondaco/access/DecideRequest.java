package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An approver answers a request; an approval makes the agreements, and so the grants, in the same transaction. */
@ApplicationScoped
public class DecideRequest {

    private final AccessRequests requests;
    private final Agreements agreements;
    private final Grants grants;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;

    DecideRequest(
            AccessRequests requests,
            Agreements agreements,
            Grants grants,
            People people,
            AuditTrail audit,
            Clock clock,
            Event<RequestClosed> closed) {
        this.requests = requests;
        this.agreements = agreements;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
    }

    /**
     * Decides. Of two approvers at the same moment the second is told what the first did.
     *
     * @param reason why; needed for a refusal, 10 to 500 characters
     */
    @Transactional
    public AccessRequest decide(Person approver, UUID id, Decision.Outcome outcome, String reason) {
        AccessRequest request = requests.findLocked(approver, id).orElseThrow(DecideRequest::unknown);
        requireApprover(approver, request);
        requireWaiting(request);
        Instant now = clock.instant();
        switch (outcome) {
            case APPROVED -> approve(approver, request, reason.strip(), now);
            case DECLINED -> {
                requireReason(reason);
                request.decline(approver, reason.strip(), now);
            }
        }
        String action = outcome == Decision.Outcome.APPROVED ? "request.approved" : "request.declined";
        String because = reason.isBlank() ? "" : ": " + reason.strip();
        audit.record(new AuditEntry(
                        approver.name(),
                        action,
                        request.product().path(),
                        request.reference() + because,
                        request.principal(),
                        id,
                        null)
                .changed(RequestState.WAITING.name(), request.state().name()));
        closed.fire(new RequestClosed(id));
        return request;
    }

    private void approve(Person approver, AccessRequest request, String reason, Instant now) {
        if (!request.product().status().isPublic()) {
            throw new Conflict(
                    "product-not-published", "This data product is no longer published. Decline the request.");
        }
        request.approve(approver, reason, now);
        for (OutputPort port : request.ports()) {
            Agreement agreement = Agreement.of(request, port, approver.name(), now);
            agreements.persist(agreement);
            grants.touch(port.object(), agreement.principal(), true);
        }
    }

    /** The requester takes the wish back. */
    @Transactional
    public AccessRequest withdraw(Person requester, UUID id) {
        AccessRequest request = requests.findLocked(requester, id).orElseThrow(DecideRequest::unknown);
        if (!request.requester().equals(requester.name())) {
            throw new Forbidden("not-your-request", "Only who sent a request can withdraw it.");
        }
        requireWaiting(request);
        request.withdraw(clock.instant());
        audit.record(new AuditEntry(
                        requester.name(),
                        "request.withdrawn",
                        request.product().path(),
                        request.reference(),
                        null,
                        id,
                        null)
                .changed(RequestState.WAITING.name(), request.state().name()));
        closed.fire(new RequestClosed(id));
        return request;
    }

    private static NotFound unknown() {
        return new NotFound("request-unknown", "There is no such request.");
    }

    private static void requireApprover(Person approver, AccessRequest request) {
        if (request.requester().equals(approver.name())) {
            throw new Forbidden("own-request", "Nobody decides on their own request.");
        }
        if (!request.product().isDecidedBy(approver)) {
            throw new Forbidden(
                    "not-an-approver", "Only the owners and approvers of this product decide on its requests.");
        }
    }

    private void requireWaiting(AccessRequest request) {
        if (request.state() == RequestState.WAITING) {
            return;
        }
        String told = request.decision()
                .map(decision -> "%s %s this request already."
                        .formatted(
                                people.displayName(decision.approver()),
                                decision.outcome() == Decision.Outcome.APPROVED ? "approved" : "declined"))
                .orElse("This request is no longer waiting.");
        throw new Conflict("request-closed", told);
    }

    private static void requireReason(String reason) {
        int length = reason.strip().length();
        if (length < 10 || length > 500) {
            throw new Invalid("reason-invalid", Map.of("reason", "Say why, in 10 to 500 characters"));
        }
    }
}
