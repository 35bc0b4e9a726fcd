package io.fondaco.access.approval;

import io.fondaco.access.agreement.GiveAccess;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestClosed;
import io.fondaco.access.request.RequestNews;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.product.terms.AutoApproval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Approvers answer a request, step by step; the last approval makes the agreements, and so the grants, in the same
 * transaction.
 */
@ApplicationScoped
public class DecideRequest {

    private final AccessRequests requests;
    private final Approvals approvals;
    private final DecisionChecks decisionChecks;
    private final ApprovalChecks checks;
    private final StepApprovers stepApprovers;
    private final GiveAccess giveAccess;
    private final RequestChanges changes;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;
    private final Event<RequestNews> news;

    DecideRequest(
            AccessRequests requests,
            Approvals approvals,
            DecisionChecks decisionChecks,
            ApprovalChecks checks,
            StepApprovers stepApprovers,
            GiveAccess giveAccess,
            RequestChanges changes,
            AuditTrail audit,
            Clock clock,
            Event<RequestClosed> closed,
            Event<RequestNews> news) {
        this.requests = requests;
        this.approvals = approvals;
        this.decisionChecks = decisionChecks;
        this.checks = checks;
        this.stepApprovers = stepApprovers;
        this.giveAccess = giveAccess;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
        this.news = news;
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
        decisionChecks.check(person, request, input);
        switch (input.outcome()) {
            case APPROVED -> approve(request, approver, input);
            case DECLINED -> {
                request.decline(approver, input, clock.instant());
                record(
                        request,
                        approver,
                        "request.declined",
                        ": " + input.reason().strip());
                closed.fire(new RequestClosed(id));
            }
        }
        return request;
    }

    /** A rule of the policy answers the first step, in the transaction that sent the request. */
    public void approveAutomatically(AccessRequest request, AutoApproval rule) {
        approve(request, Approver.AUTOMATIC, new DecisionInput(Decision.Outcome.APPROVED, "Rule " + rule.id()));
    }

    private void approve(AccessRequest request, Approver approver, DecisionInput input) {
        checks.before(request);
        String step = stepApprovers.name(request);
        request.decide(approver, input, clock.instant());
        checks.after(request);
        if (!stepApprovers.isComplete(request)) {
            record(request, approver, "request.step-approved", " (%s)%s".formatted(step, because(input)));
        } else if (stepApprovers.advance(request)) {
            record(request, approver, "request.step-approved", " (%s)%s".formatted(step, because(input)));
            news.fire(new RequestNews(request.id(), RequestNews.Kind.NEXT_STEP));
        } else {
            request.approve(clock.instant());
            record(request, approver, "request.approved", because(input) + narrowed(request));
            giveAccess.give(request.terms(), approver.name());
            closed.fire(new RequestClosed(request.id()));
        }
    }

    private static String because(DecisionInput input) {
        return input.reason().isBlank() ? "" : ": " + input.reason().strip();
    }

    private static String narrowed(AccessRequest request) {
        String end = request.agreedEnd().equals(request.endsOn())
                ? ""
                : "; until %s instead of %s".formatted(request.agreedEnd(), request.endsOn());
        if (request.agreedPorts().size() == request.ports().size()) {
            return end;
        }
        List<String> ports =
                request.agreedPorts().stream().map(OutputPort::name).sorted().toList();
        return end + "; only " + String.join(", ", ports);
    }

    private void record(AccessRequest request, Approver approver, String action, String detail) {
        String inPlace = approver.inPlaceOf().equals(approver.name()) ? "" : " for " + approver.inPlaceOf();
        audit(approver.name(), action, request, request.reference() + inPlace + detail);
    }

    private void audit(String actor, String action, AccessRequest request, String detail) {
        AuditEntry entry = AuditEntry.of(actor, action, request.product().path(), detail)
                .onBehalfOf(request.principal())
                .ofRequest(request.id());
        audit.record(entry.changed(RequestState.WAITING.name(), request.state().name()));
    }
}
