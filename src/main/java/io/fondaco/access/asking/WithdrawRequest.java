package io.fondaco.access.asking;

import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccountRemoved;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestClosed;
import io.fondaco.access.request.RequestEntry;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/**
 * A request that waits is wanted no longer: its requester takes it back or has left, or the service account it was for
 * is used no more. Else who registers the account's name next would inherit what was meant for another.
 */
@ApplicationScoped
public class WithdrawRequest {

    private final AccessRequests requests;
    private final RequestChanges changes;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;

    WithdrawRequest(
            AccessRequests requests,
            RequestChanges changes,
            AuditTrail audit,
            Clock clock,
            Event<RequestClosed> closed) {
        this.requests = requests;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
    }

    /**
     * The requester takes it back.
     *
     * @throws Forbidden if somebody else sent it
     * @throws Conflict if it waits no longer
     */
    @Transactional
    public AccessRequest withdraw(Person requester, UUID id) {
        AccessRequest request = requests.findLocked(requester, id).orElseThrow(AccessRequests::unknown);
        if (!request.requester().equals(requester.name())) {
            throw new Forbidden("not-your-request", "Only the requester can withdraw a request.");
        }
        changes.requireWaiting(request);
        close(request, requester.name(), "");
        return request;
    }

    /** Holds all that waits and changes when this person leaves, until the caller's transaction ends. */
    public void hold(String person) {
        requests.holdWaitingAbout(person);
    }

    /** Withdraws all that somebody asked for, in the caller's transaction: an approval would give it to nobody. */
    public void allOfLeaver(String person, String by) {
        requests.waitingOf(person).forEach(id -> close(id, by, ": %s has left".formatted(person)));
    }

    /** Before its agreements end: requests are locked before grants. */
    void on(@Observes @Priority(AccessRequests.BEFORE_GRANTS) ServiceAccountRemoved removed) {
        requests.holdWaitingFor(HolderKind.SERVICE_ACCOUNT, Set.of(removed.account()))
                .forEach(id -> close(id, removed.by(), ": the service account was given up"));
    }

    private void close(UUID id, String by, String why) {
        AccessRequest request = requests.lockAlone(id).orElseThrow();
        if (request.state() == RequestState.WAITING) {
            close(request, by, why);
        }
    }

    private void close(AccessRequest request, String by, String why) {
        request.withdraw(clock.instant());
        audit.record(RequestEntry.of(request, by, AuditAction.REQUEST_WITHDRAWN, request.reference() + why)
                .changed(RequestState.WAITING.name(), request.state().name()));
        closed.fire(new RequestClosed(request.id()));
    }
}
