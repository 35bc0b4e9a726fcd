package io.fondaco.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

    /** Whether exactly this was written since that moment. */
    public boolean wasRecorded(AuditAction action, String subject, String detail, Instant since) {
        return count("action = ?1 and subject = ?2 and detail = ?3 and at > ?4", action.code(), subject, detail, since)
                > 0;
    }

    /** When this was written of the subject since that moment, the latest first. */
    public List<Instant> momentsOf(AuditAction action, String subject, Instant since) {
        return list("action = ?1 and subject = ?2 and at > ?3 order by at desc", action.code(), subject, since).stream()
                .map(AuditEvent::at)
                .toList();
    }

    /** All entries of one request, oldest first. */
    public List<AuditEvent> ofRequest(UUID request) {
        return list("requestId", Sort.by("at"), request);
    }
}
