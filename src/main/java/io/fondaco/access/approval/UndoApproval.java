package io.fondaco.access.approval;

import io.fondaco.access.agreement.GiveAccess;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestNews;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Who approved a request takes that back, within ten minutes: it waits again, and what it brought ends. */
@ApplicationScoped
public class UndoApproval {

    private final AccessRequests requests;
    private final UndoChecks checks;
    private final GiveAccess giveAccess;
    private final StepApprovers stepApprovers;
    private final RequestChanges changes;
    private final AuditTrail audit;
    private final Event<RequestNews> news;

    UndoApproval(
            AccessRequests requests,
            UndoChecks checks,
            GiveAccess giveAccess,
            StepApprovers stepApprovers,
            RequestChanges changes,
            AuditTrail audit,
            Event<RequestNews> news) {
        this.requests = requests;
        this.checks = checks;
        this.giveAccess = giveAccess;
        this.stepApprovers = stepApprovers;
        this.changes = changes;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Takes the approval back. Whatever became of the access since stays: what an owner took away, what the holder
     * gave back, what ended otherwise.
     *
     * @throws Conflict if it is too late, somebody else approved, or the access has ended since
     */
    @Transactional
    public AccessRequest undo(Person person, UUID id) {
        AccessRequest request = requests.findLocked(person, id).orElseThrow(AccessRequests::unknown);
        checks.require(person, request);
        giveAccess.takeBack(request.terms(), person.name());
        changes.note(request, person.name(), "its approval was taken back");
        request.reopen();
        stepApprovers.again(request);
        audit.record(RequestEntry.of(request, person.name(), AuditAction.REQUEST_REOPENED, request.reference())
                .changed(RequestState.APPROVED.name(), request.state().name()));
        news.fire(new RequestNews(id, RequestNews.Kind.REOPENED));
        return request;
    }

    /** Whether this person can take the approval of this request back now. */
    public boolean mayUndo(Person person, AccessRequest request) {
        return checks.refusal(person, request).isEmpty();
    }
}
