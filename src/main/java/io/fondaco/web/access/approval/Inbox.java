package io.fondaco.web.access.approval;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.Person;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import io.fondaco.web.Formats;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.request.ApproverFacts;
import io.fondaco.web.access.request.RequestProgresses;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts into words what an approver should know of a request. */
@ApplicationScoped
class Inbox {

    private final ApproverFacts approverFacts;
    private final InboxNames inboxNames;
    private final RequestProgresses progresses;
    private final Approvals approvals;
    private final UndoApproval undoApproval;
    private final ViewerScope scope;
    private final Clock clock;

    Inbox(
            ApproverFacts approverFacts,
            InboxNames inboxNames,
            RequestProgresses progresses,
            Approvals approvals,
            UndoApproval undoApproval,
            ViewerScope scope,
            Clock clock) {
        this.approverFacts = approverFacts;
        this.inboxNames = inboxNames;
        this.progresses = progresses;
        this.approvals = approvals;
        this.undoApproval = undoApproval;
        this.scope = scope;
        this.clock = clock;
    }

    /** One row, whoever's turn it is. */
    InboxRow row(Person approver, AccessRequest request) {
        List<AccessRequest> alone = List.of(request);
        boolean decides = request.state() == RequestState.WAITING && approvals.mayDecide(approver, request);
        return rows(approver, alone, _ -> decides, decides ? approverFacts.of(alone) : Map.of())
                .getFirst();
    }

    /** The rows of requests that wait for this approver, as the list of them says. */
    List<InboxRow> waiting(Person approver, List<AccessRequest> requests) {
        return rows(approver, requests, _ -> true, approverFacts.of(requests));
    }

    /** The same without what helps to decide, which costs most. */
    List<InboxRow> brief(Person approver, List<AccessRequest> requests) {
        return rows(approver, requests, _ -> true, Map.of());
    }

    /** The rows of requests that were answered. */
    List<InboxRow> answered(Person approver, List<AccessRequest> requests) {
        return rows(approver, requests, _ -> false, approverFacts.of(requests));
    }

    private List<InboxRow> rows(
            Person approver,
            List<AccessRequest> requests,
            Predicate<AccessRequest> mayDecide,
            Map<AccessRequest, List<String>> facts) {
        Map<AccessRequest, InboxNames.Names> names = inboxNames.of(requests, scope.get());
        Map<AccessRequest, RequestProgresses.Outcome> outcomes =
                progresses.outcomes(requests.stream().filter(Inbox::isApproved).toList());
        return requests.stream()
                .map(request -> {
                    InboxNames.Names named = names.get(request);
                    RequestProgresses.Outcome outcome = outcomes.get(request);
                    boolean open = request.state() == RequestState.WAITING;
                    boolean mayUndo = undoApproval.mayUndo(approver, request);
                    return new InboxRow(
                            request,
                            named,
                            open ? waiting(request) : badge(request, outcome),
                            new InboxRow.Rights(
                                    request.requester().equals(approver.name()),
                                    open && mayDecide.test(request),
                                    mayUndo),
                            facts.getOrDefault(request, List.of()),
                            mayUndo && outcome != null
                                    ? new InboxRow.Progress(told(named, outcome), outcome.settles(), 0)
                                    : answeredStep(approver, request, open && !mayDecide.test(request)),
                            InboxRow.Answer.NONE);
                })
                .toList();
    }

    /** Of a request that others decide on next, what the approver did for it. */
    private static InboxRow.Progress answeredStep(Person approver, AccessRequest request, boolean forOthers) {
        boolean approved = request.approvedBy().contains(approver.name())
                || request.approvedElsewhere(request.step()).contains(approver.name());
        return forOthers && approved
                ? new InboxRow.Progress("You approved it. Others decide next.", false, 0)
                : InboxRow.Progress.NONE;
    }

    private static boolean isApproved(AccessRequest request) {
        return request.state() == RequestState.APPROVED;
    }

    /** Who decided reads it until it can't be taken back any more. */
    private static String told(InboxNames.Names named, RequestProgresses.Outcome outcome) {
        if (outcome.works()) {
            return named.holder() + " has access.";
        }
        if (outcome.failed()) {
            return "Approved, but Trino did not take the grant. The platform team has been told.";
        }
        return outcome.settles() ? "Approved. Being set up." : "Approved.";
    }

    private static Badge badge(AccessRequest request, RequestProgresses.@Nullable Outcome outcome) {
        return outcome == null ? Badges.badge(request.state()) : outcome.badge();
    }

    private Badge waiting(AccessRequest request) {
        Duration time = Duration.between(request.sentAt(), clock.instant());
        long days = time.toDays();
        String text = days >= 1
                ? Formats.counted(days, "day", "days")
                : time.toHours() >= 1 ? time.toHours() + " h" : Math.max(1, time.toMinutes()) + " min";
        return new Badge("Waiting " + text, "clock", days >= 4 ? "bad" : days >= 2 ? "warn" : "info");
    }
}
