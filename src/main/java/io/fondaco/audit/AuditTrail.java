package io.fondaco.audit;

import io.fondaco.common.Page;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
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
        persist(new AuditEvent(entry, clock.instant()));
    }

    /** All entries of one request, oldest first. */
    public List<AuditEvent> ofRequest(UUID request) {
        return list("requestId", Sort.by("at"), request);
    }

    /** A page of the trail, newest first; the words, if any, must stand in actor, action, subject or detail. */
    public Page<AuditEvent> page(String words, int number) {
        PanacheQuery<AuditEvent> query = matching(words);
        query.page(number - 1, Page.SIZE);
        return new Page<>(query.list(), number, Page.SIZE, query.count());
    }

    /** The whole trail that has the words, newest first, at most a hundred thousand entries. */
    public List<AuditEvent> all(String words) {
        return matching(words).page(0, 100_000).list();
    }

    private PanacheQuery<AuditEvent> matching(String words) {
        String pattern = "%" + words.strip().toLowerCase(Locale.ROOT) + "%";
        return find(
                "lower(actor) like ?1 or lower(action) like ?1 or lower(subject) like ?1 or lower(detail) like ?1",
                Sort.by("at").descending(),
                pattern);
    }
}
