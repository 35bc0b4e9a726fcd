package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who approved a request takes that back, within ten minutes: it waits again, and what it brought ends. */
@ApplicationScoped
public class UndoApproval {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final AccessRequests requests;
    private final Agreements agreements;
    private final EndAgreement endAgreement;
    private final HolderPrincipals principals;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<RequestNews> news;

    UndoApproval(
            AccessRequests requests,
            Agreements agreements,
            EndAgreement endAgreement,
            HolderPrincipals principals,
            AuditTrail audit,
            Clock clock,
            Event<RequestNews> news) {
        this.requests = requests;
        this.agreements = agreements;
        this.endAgreement = endAgreement;
        this.principals = principals;
        this.audit = audit;
        this.clock = clock;
        this.news = news;
    }

    /**
     * Takes the approval back.
     *
     * @throws Conflict if it is too late, or somebody else approved
     */
    @Transactional
    public AccessRequest undo(Person person, UUID id) {
        AccessRequest request = requests.findLocked(person, id)
                .orElseThrow(() -> new NotFound("request-unknown", "There is no such request."));
        if (!mayUndo(person, request)) {
            throw new Conflict(
                    "undo-too-late",
                    "Only who approved a request can take that back, within 10 minutes. Take the"
                            + " access away instead.");
        }
        agreements.from(request).stream()
                .filter(agreement -> agreement.state() != AgreementState.ENDED)
                .forEach(agreement -> endAgreement.end(agreement, EndReason.UNDONE, person.name(), ""));
        request.extended().ifPresent(before -> reinstate(before, request));
        request.reopen();
        AuditEntry entry = new AuditEntry(
                person.name(),
                "request.reopened",
                request.product().path(),
                request.reference(),
                request.principal(),
                id,
                null);
        audit.record(entry.changed(RequestState.APPROVED.name(), request.state().name()));
        news.fire(new RequestNews(id, RequestNews.Kind.REOPENED));
        return request;
    }

    /** Whether this person can take the approval of this request back now. */
    public boolean mayUndo(Person person, AccessRequest request) {
        return request.state() == RequestState.APPROVED
                && request.decision()
                        .filter(last -> last.approver().equals(person.name()))
                        .isPresent()
                && request.closedAt()
                        .filter(at -> at.isAfter(clock.instant().minus(WITHIN)))
                        .isPresent();
    }

    private void reinstate(AccessRequest before, AccessRequest undone) {
        Instant now = clock.instant();
        agreements.from(before).stream()
                .filter(agreement -> agreement.endReason().equals(Optional.of(EndReason.SUPERSEDED))
                        && agreement.endNote().equals("By " + undone.reference())
                        && agreement.endsAt().filter(end -> !end.isAfter(now)).isEmpty())
                .forEach(agreement -> {
                    agreement.reinstate();
                    principals.touch(agreement);
                });
    }
}
