package io.fondaco.access;

import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** An agreement ends: taken away by an owner, given back by its holder, or by time. */
@ApplicationScoped
public class EndAgreement {

    private final Agreements agreements;
    private final Grants grants;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<AgreementEnded> ended;

    EndAgreement(Agreements agreements, Grants grants, AuditTrail audit, Clock clock, Event<AgreementEnded> ended) {
        this.agreements = agreements;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * An owner takes the access away. All ports that came from the same request end with it.
     *
     * @param reason why, 10 to 500 characters; the holder reads it
     */
    @Transactional
    public Agreement revoke(Person owner, UUID id, String reason) {
        Agreement agreement = find(owner, id);
        if (!agreement.port().product().isDecidedBy(owner)) {
            throw new Forbidden("not-an-owner", "Only the owners of this product take access away.");
        }
        int length = reason.strip().length();
        if (length < 10 || length > 500) {
            throw new Invalid("reason-invalid", Map.of("reason", "Say why, in 10 to 500 characters"));
        }
        endAll(agreement, EndReason.REVOKED, owner.name(), reason.strip());
        return agreement;
    }

    /** The holder gives the access back. */
    @Transactional
    public Agreement release(Person holder, UUID id) {
        Agreement agreement = find(holder, id);
        if (!agreement.principal().equals(holder.name())) {
            throw new Forbidden("not-your-agreement", "Only who holds an access can give it back.");
        }
        endAll(agreement, EndReason.RELEASED, holder.name(), "");
        return agreement;
    }

    private Agreement find(Person viewer, UUID id) {
        return agreements
                .find(viewer, id)
                .filter(agreement -> !agreement.standing())
                .orElseThrow(() -> new NotFound("agreement-unknown", "There is no such agreement."));
    }

    private void endAll(Agreement agreement, EndReason reason, String by, String note) {
        List<Agreement> together = agreement
                .request()
                .map(request -> agreements.from(request).stream()
                        .filter(other -> other == agreement || other.state() != AgreementState.ENDED)
                        .toList())
                .orElse(List.of(agreement));
        together.forEach(each -> end(each, reason, by, note));
    }

    /** Ends one agreement in the caller's transaction and makes its grant due. */
    void end(Agreement agreement, EndReason reason, String by, String note) {
        Instant now = clock.instant();
        AgreementState before = agreement.state();
        agreement.end(reason, by, note, now);
        boolean stillWanted = !agreements
                .wanted(agreement.port().object(), agreement.principal(), now)
                .isEmpty();
        grants.touch(agreement.port().object(), agreement.principal(), stillWanted);
        audit.record(new AuditEntry(
                        by,
                        "agreement." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        agreement.port().product().path(),
                        note,
                        agreement.principal(),
                        agreement.request().map(AccessRequest::id).orElse(null),
                        agreement.id())
                .changed(before.name(), agreement.state().name()));
        ended.fire(new AgreementEnded(agreement.id()));
    }
}
