package io.fondaco.publish.publication;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditEntry;
import io.fondaco.audit.AuditTrail;
import io.fondaco.common.DomainError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * An object that stands in Trino, and that the portal did not make, becomes the portal's: an admin decides that, whoever
 * owns the object in Trino, or an owner of the domain where the domain's publishing principal owns it.
 */
@ApplicationScoped
public class TakeOver {

    private final Publications publications;
    private final OutputPorts ports;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<PublicationsDue> due;

    TakeOver(Publications publications, OutputPorts ports, AuditTrail audit, Clock clock, Event<PublicationsDue> due) {
        this.publications = publications;
        this.ports = ports;
        this.audit = audit;
        this.clock = clock;
        this.due = due;
    }

    /** Whether there is something to take over, and this person decides that. */
    public boolean mayTakeOver(Person who, Publication row) {
        return isToTakeOver(row) && decides(who, row);
    }

    /**
     * Does it at the worker's next turn.
     *
     * @param seen the hash of what was looked at: if it has changed since, nothing is taken over
     */
    @Transactional
    public void takeOver(Person who, QualifiedName object, String seen) {
        Publication row = publications.locked(object).orElseThrow(TakeOver::unknown);
        if (!decides(who, row)) {
            if (!ownsDomain(who, object)) {
                throw unknown();
            }
            throw new DomainError.Forbidden(
                    "publication-of-others",
                    "Somebody else owns this object in Trino: they take it over here, or the platform team does.");
        }
        if (!isToTakeOver(row)) {
            throw new DomainError.Conflict(
                    "publication-as-made", "Trino holds what the portal made: there is nothing to take over.");
        }
        row.mayReplace(seen, clock.instant());
        audit.record(AuditEntry.of(
                who.name(),
                AuditAction.PUBLICATION_TAKEN_OVER,
                object.toString(),
                "What the product's files say takes the place of what was made outside the portal"));
        due.fire(new PublicationsDue(object.cluster()));
    }

    /** To be thrown where there is none of that name, or none that the viewer may know. */
    public static DomainError.NotFound unknown() {
        return new DomainError.NotFound("publication-not-found", "There is no such publication of yours.");
    }

    private static boolean isToTakeOver(Publication row) {
        return row.state() == PublicationState.FAILED || row.state() == PublicationState.DRIFTED;
    }

    private boolean decides(Person who, Publication row) {
        return who.platformAdmin()
                || row.isOwnedInTrinoBy(who.name())
                || !row.isOthersInTrino() && ownsDomain(who, row.object());
    }

    private boolean ownsDomain(Person who, QualifiedName object) {
        return ports.byObject(List.of(object)).stream()
                .filter(port -> port.definition().isPresent())
                .map(OutputPort::product)
                .anyMatch(product -> product.domain().owners().contains(who.name()));
    }
}
