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
import java.util.stream.Stream;

/** An owner of the product lets what the portal made take the place of what somebody else made of it in Trino. */
@ApplicationScoped
public class PutBack {

    private final Publications publications;
    private final OutputPorts ports;
    private final OtherObjects others;
    private final AuditTrail audit;
    private final Clock clock;
    private final Event<PublicationsDue> due;

    PutBack(
            Publications publications,
            OutputPorts ports,
            OtherObjects others,
            AuditTrail audit,
            Clock clock,
            Event<PublicationsDue> due) {
        this.publications = publications;
        this.ports = ports;
        this.others = others;
        this.audit = audit;
        this.clock = clock;
        this.due = due;
    }

    /**
     * Does it at the worker's next turn.
     *
     * @param seen the hash of what was looked at: if it has changed since, nothing is put back
     */
    @Transactional
    public void putBack(Person owner, QualifiedName object, String seen) {
        boolean owned = Stream.concat(
                        ports.byObject(List.of(object)).stream().map(OutputPort::product),
                        others.productOf(object).stream())
                .anyMatch(product -> product.isOwnedBy(owner));
        if (!owned) {
            throw new DomainError.NotFound("publication-not-found", "There is no such publication of yours.");
        }
        Publication row = publications
                .locked(object)
                .filter(publication -> publication.state() == PublicationState.DRIFTED)
                .orElseThrow(() -> new DomainError.Conflict(
                        "publication-as-made", "Trino holds what the portal made: there is nothing to put back."));
        row.mayReplace(seen, clock.instant());
        audit.record(AuditEntry.of(
                owner.name(),
                AuditAction.PUBLICATION_PUT_BACK,
                object.toString(),
                "What the portal made takes the place of what was changed in Trino"));
        due.fire(new PublicationsDue(object.cluster()));
    }
}
