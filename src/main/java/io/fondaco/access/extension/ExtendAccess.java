package io.fondaco.access.extension;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.EndAgreement;
import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who decides on a product gives a holder more time before an access ends, without being asked. */
@ApplicationScoped
public class ExtendAccess {

    /** An access lasts longer than it did: the holder is told. */
    public record Extended(UUID agreement) {}

    private final Agreements agreements;
    private final ExtensionChecks checks;
    private final AuditTrail audit;
    private final Event<Extended> extended;

    ExtendAccess(Agreements agreements, ExtensionChecks checks, AuditTrail audit, Event<Extended> extended) {
        this.agreements = agreements;
        this.checks = checks;
        this.audit = audit;
        this.extended = extended;
    }

    /**
     * Lets an access, with all ports that came from the same request, last until the end of a later day.
     *
     * @throws DomainError with a sentence that says why it can't
     */
    @Transactional
    public Agreement extend(Person person, UUID id, LocalDate until) {
        Agreement agreement =
                agreements.find(person, id).filter(found -> !found.standing()).orElseThrow(Agreements::unknown);
        checks.before(person, agreement);
        List<Agreement> together = agreements.holdTogether(agreement);
        checks.after(person, together, until);
        together.forEach(each -> {
            each.prolong(until);
            audit.record(EndAgreement.entry(
                    each, person.name(), AuditAction.AGREEMENT_EXTENDED, "until %s".formatted(until)));
        });
        extended.fire(new Extended(agreement.id()));
        return agreement;
    }
}
