package io.fondaco.usage.intake;

import io.fondaco.usage.event.UnreadableEvent.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Bodies that were no events: counted by day and reason, never kept. */
@ApplicationScoped
public class UnreadableEvents {

    /** How many bodies of one kind came on one day, UTC. */
    public record Count(LocalDate day, Reason reason, long seen, Instant lastAt) {}

    private final EntityManager database;
    private final Clock clock;

    UnreadableEvents(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void count(Reason reason) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        database.createNativeQuery("""
                        insert into unreadable_event (received_on, reason, seen, last_at)
                        values (:day, :reason, 0, :now) on conflict do nothing
                        """)
                .setParameter("day", day)
                .setParameter("reason", reason.name())
                .setParameter("now", now)
                .executeUpdate();
        database.createQuery("update UnreadableCount set seen = seen + 1, lastAt = :now"
                        + " where key.receivedOn = :day and key.reason = :reason")
                .setParameter("day", day)
                .setParameter("reason", reason)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The counts since a day, newest first. */
    @Transactional
    public List<Count> since(LocalDate day) {
        return database.createQuery(
                        "from UnreadableCount where key.receivedOn >= :day order by key.receivedOn desc, key.reason",
                        UnreadableCount.class)
                .setParameter("day", day)
                .getResultStream()
                .map(UnreadableCount::count)
                .toList();
    }
}
