package io.fondaco.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The audit trail: written in the transaction of the change, never changed afterwards. */
@ApplicationScoped
public class AuditTrail implements PanacheRepositoryBase<AuditEvent, UUID> {

    private final Clock clock;

    AuditTrail(Clock clock) {
        this.clock = clock;
    }

    /** Writes an entry; it becomes true together with the change around it, or not at all. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditEntry entry) {
        AuditEvent event = new AuditEvent(entry, clock.instant());
        persist(event);
        getEntityManager().persist(new UnsealedEntry(event.id()));
    }

    /** All entries of one request, oldest first. */
    public List<AuditEvent> ofRequest(UUID request) {
        return list("requestId", Sort.by("at"), request);
    }
}
