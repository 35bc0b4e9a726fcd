package io.fondaco.access.approval;

import io.fondaco.access.agreement.GiveAccess;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Approver;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestClosed;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestNews;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.Day;
import io.fondaco.product.OutputPort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;

/**
 * What follows from an answer: the next approvers are asked, or the request is closed; the last approval makes the
 * agreements, and so the grants. In the caller's transaction.
 */
@ApplicationScoped
class CarryOutDecision {

    private final ApprovalChecks checks;
    private final StepApprovers stepApprovers;
    private final GiveAccess giveAccess;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;
    private final Event<RequestNews> news;

    CarryOutDecision(
            ApprovalChecks checks,
            StepApprovers stepApprovers,
            GiveAccess giveAccess,
            AuditTrail audit,
            Clock clock,
            Event<RequestClosed> closed,
            Event<RequestNews> news) {
        this.checks = checks;
        this.stepApprovers = stepApprovers;
        this.giveAccess = giveAccess;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
        this.news = news;
    }

    void decline(AccessRequest request, Approver approver, DecisionInput input) {
        request.decline(approver, input, clock.instant());
        record(request, approver, AuditAction.REQUEST_DECLINED, because(input));
        closed.fire(new RequestClosed(request.id()));
    }

    void approve(AccessRequest request, Approver approver, DecisionInput input) {
        checks.before(request);
        String step = stepApprovers.name(request);
        request.decide(approver, input, clock.instant());
        checks.after(request);
        if (!stepApprovers.isComplete(request)) {
            record(request, approver, AuditAction.REQUEST_STEP_APPROVED, " (%s)%s".formatted(step, because(input)));
        } else if (stepApprovers.advance(request)) {
            record(request, approver, AuditAction.REQUEST_STEP_APPROVED, " (%s)%s".formatted(step, because(input)));
            news.fire(new RequestNews(request.id(), RequestNews.Kind.NEXT_STEP));
        } else {
            request.approve(clock.instant());
            record(request, approver, AuditAction.REQUEST_APPROVED, because(input) + narrowed(request));
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
                : "; until %s instead of %s".formatted(Day.written(request.agreedEnd()), Day.written(request.endsOn()));
        if (!request.agreedReads().equals(request.asked().reads())) {
            end += "; read as %s instead of %s"
                    .formatted(
                            request.agreedReads().words(),
                            request.asked().reads().words());
        }
        if (request.agreedPorts().size() == request.ports().size()) {
            return end;
        }
        List<String> ports =
                request.agreedPorts().stream().map(OutputPort::name).sorted().toList();
        return end + "; only " + String.join(", ", ports);
    }

    private void record(AccessRequest request, Approver approver, AuditAction action, String detail) {
        String inPlace = approver.inPlaceOf().equals(approver.name()) ? "" : " for " + approver.inPlaceOf();
        audit.record(RequestEntry.of(request, approver.name(), action, request.reference() + inPlace + detail)
                .changed(RequestState.WAITING.name(), request.state().name()));
    }
}
