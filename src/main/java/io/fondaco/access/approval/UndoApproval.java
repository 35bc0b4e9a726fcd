package io.fondaco.access.approval;

import io.fondaco.access.agreement.GiveAccess;
import io.fondaco.access.holder.Delegations;
import io.fondaco.access.holder.PresenceCheck;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.OwnRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestNews;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Who approved a request takes that back, within ten minutes: it waits again, and what it brought ends. */
@ApplicationScoped
public class UndoApproval {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final AccessRequests requests;
    private final GiveAccess giveAccess;
    private final Delegations delegations;
    private final PresenceCheck presence;
    private final OwnRequests ownRequests;
    private final StepApprovers stepApprovers;
    private final RequestChanges changes;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestNews> news;

    UndoApproval(
            AccessRequests requests,
            GiveAccess giveAccess,
            Delegations delegations,
            PresenceCheck presence,
            OwnRequests ownRequests,
            StepApprovers stepApprovers,
            RequestChanges changes,
            AuditTrail audit,
            Clock clock,
            Event<RequestNews> news) {
        this.requests = requests;
        this.giveAccess = giveAccess;
        this.delegations = delegations;
        this.presence = presence;
        this.ownRequests = ownRequests;
        this.stepApprovers = stepApprovers;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
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
        refusal(person, request).ifPresent(refused -> {
            throw refused;
        });
        presence.require(request.requester(), request.holder());
        requireOnlyOne(request);
        giveAccess.takeBack(request.terms(), person.name());
        changes.note(request, person.name(), "its approval was taken back");
        request.reopen();
        stepApprovers.again(request);
        AuditEntry entry = AuditEntry.of(
                        person.name(), "request.reopened", request.product().path(), request.reference())
                .onBehalfOf(request.principal())
                .ofRequest(id);
        audit.record(entry.changed(RequestState.APPROVED.name(), request.state().name()));
        news.fire(new RequestNews(id, RequestNews.Kind.REOPENED));
        return request;
    }

    /** Whether this person can take the approval of this request back now. */
    public boolean mayUndo(Person person, AccessRequest request) {
        return refusal(person, request).isEmpty();
    }

    private Optional<Conflict> refusal(Person person, AccessRequest request) {
        if (!isFreshFrom(person, request) || !stillDecides(person, request)) {
            return Optional.of(new Conflict(
                    "undo-too-late",
                    "Only who approved a request can take that back, within 10 minutes. Take the"
                            + " access away instead."));
        }
        return !giveAccess.isUntouched(request.id())
                ? Optional.of(new Conflict(
                        "access-ended", "This access has ended since, or will, so the approval can't be taken back."))
                : Optional.empty();
    }

    private boolean isFreshFrom(Person person, AccessRequest request) {
        return request.state() == RequestState.APPROVED
                && !ownRequests.isOwn(person, request)
                && request.decision()
                        .filter(last -> last.approver().equals(person.name()))
                        .isPresent()
                && request.closedAt()
                        .filter(at -> at.isAfter(clock.instant().minus(WITHIN)))
                        .isPresent();
    }

    /** Else somebody who no longer answers for the product would decide on its access. */
    private boolean stillDecides(Person person, AccessRequest request) {
        String decider = request.decision().map(Decision::inPlaceOf).orElse("");
        return request.deciders().contains(decider)
                && delegations.namesOf(person).contains(decider);
    }

    private void requireOnlyOne(AccessRequest request) {
        if (requests.waiting(request.holder(), request.product()).isPresent()) {
            throw new Conflict(
                    "request-waiting", "Another request of theirs for this product is waiting. Answer that one first.");
        }
    }
}
