package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/**
 * A service account is used no longer: its agreements end, and its requests that wait are withdrawn. Else who registers
 * the name next would inherit what was meant for another.
 */
@ApplicationScoped
class CloseAccountsRequests {

    private final AccessRequests requests;
    private final EndAgreement end;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestClosed> closed;

    CloseAccountsRequests(
            AccessRequests requests, EndAgreement end, AuditTrail audit, Clock clock, Event<RequestClosed> closed) {
        this.requests = requests;
        this.end = end;
        this.audit = audit;
        this.clock = clock;
        this.closed = closed;
    }

    /** Closes all of it, in the caller's transaction. */
    void all(ServiceAccount account, String by) {
        Holder holder = new Holder(HolderKind.SERVICE_ACCOUNT, account.name());
        requests.holdWaitingFor(holder.kind(), Set.of(holder.name())).forEach(id -> withdraw(id, by));
        end.endAllOf(holder, EndReason.RELEASED, by, "");
    }

    private void withdraw(UUID id, String by) {
        AccessRequest request = requests.lockAlone(id).orElseThrow();
        if (request.state() == RequestState.WAITING) {
            request.withdraw(clock.instant());
            audit.record(new AuditEntry(
                    by,
                    "request.withdrawn",
                    request.product().path(),
                    request.reference() + ": the service account was given up",
                    request.principal(),
                    id,
                    null));
            closed.fire(new RequestClosed(id));
        }
    }
}
