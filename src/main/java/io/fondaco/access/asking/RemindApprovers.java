package io.fondaco.access.asking;

import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.request.RequestChanges;
import io.fondaco.access.request.RequestState;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditEvent;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** Who waits for an answer reminds the approvers: a day after the request at the earliest, and once a day. */
@ApplicationScoped
public class RemindApprovers {

    private static final Duration PAUSE = Duration.ofDays(1);

    private final AccessRequests requests;
    private final RequestChanges changes;
    private final RequestLimits limits;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestReminded> reminded;

    RemindApprovers(
            AccessRequests requests,
            RequestChanges changes,
            RequestLimits limits,
            AuditTrail audit,
            Clock clock,
            Event<RequestReminded> reminded) {
        this.requests = requests;
        this.changes = changes;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
        this.reminded = reminded;
    }

    /** Whether this person can remind of this request now. */
    public boolean mayRemind(Person person, AccessRequest request) {
        return request.requester().equals(person.name())
                && request.state() == RequestState.WAITING
                && !quietUntil(request).isAfter(clock.instant())
                && !limits.isRemindedOften(request);
    }

    /** Reminds. */
    @Transactional
    public AccessRequest remind(Person requester, UUID id) {
        AccessRequest request = requests.findLocked(requester, id).orElseThrow(AccessRequests::unknown);
        if (!request.requester().equals(requester.name())) {
            throw new Forbidden("not-your-request", "Only the requester can remind the approvers.");
        }
        changes.requireWaiting(request);
        limits.requireReminder(requester, request);
        if (quietUntil(request).isAfter(clock.instant())) {
            throw new Conflict(
                    "reminded-already", "You can remind once a day, and for the first time a day after you asked.");
        }
        audit.record(AuditEntry.of(
                        requester.name(),
                        AuditAction.REQUEST_REMINDED,
                        request.product().path(),
                        request.reference())
                .ofRequest(id));
        reminded.fire(new RequestReminded(id));
        return request;
    }

    private Instant quietUntil(AccessRequest request) {
        return audit.ofRequest(request.id()).stream()
                .filter(event -> event.is(AuditAction.REQUEST_REMINDED))
                .map(AuditEvent::at)
                .max(Comparator.naturalOrder())
                .orElse(request.sentAt())
                .plus(PAUSE);
    }
}
