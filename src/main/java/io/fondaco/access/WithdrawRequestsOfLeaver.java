package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;

/** What somebody asked for who works here no more waits no longer: an approval would give it to nobody. */
@ApplicationScoped
class WithdrawRequestsOfLeaver {

    private final AccessRequests requests;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;

    WithdrawRequestsOfLeaver(AccessRequests requests, AuditTrail audit, Clock clock, Event<RequestClosed> closed) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
    }

    /** Holds all that waits and changes when this person leaves, until the caller's transaction ends. */
    void hold(String person) {
        requests.holdWaitingAbout(person);
    }

    /** In the caller's transaction. */
    void withdraw(String person, String by) {
        requests.waitingOf(person).forEach(id -> withdraw(id, by));
    }

    private void withdraw(UUID id, String by) {
        AccessRequest request = requests.lockAlone(id).orElseThrow();
        if (request.state() == RequestState.WAITING) {
            request.withdraw(clock.instant());
            audit.record(new AuditEntry(
                    by,
                    "request.withdrawn",
                    request.product().path(),
                    "%s: %s left".formatted(request.reference(), request.requester()),
                    request.requester(),
                    id,
                    null));
            closed.fire(new RequestClosed(id));
        }
    }
}
