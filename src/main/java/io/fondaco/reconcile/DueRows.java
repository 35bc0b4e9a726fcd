package io.fondaco.reconcile;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The due rows of one table, shared by workers of any number of nodes. Every call needs the caller's transaction. */
public final class DueRows<T extends DueRow> {

    private final EntityManager entities;
    private final Class<T> type;
    private final String urgent;

    /**
     * The rows of that entity, which has a column {@code cluster}.
     *
     * @param urgent a condition in SQL for what overtakes everything else that is due
     */
    public DueRows(EntityManager entities, Class<T> type, String urgent) {
        this.entities = entities;
        this.type = type;
        this.urgent = urgent;
    }

    /** When a lease of that length ends; databases keep microseconds, and a finer lease would not be found again. */
    public static Instant end(Instant now, Duration length) {
        return now.plus(length).truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Some due rows of a cluster for this worker, what is urgent first; other workers pass over them. Where each due row is
     * locked, the first is waited for: who holds it may only be noting something else there, and nobody would come back
     * for it before the schedule does.
     */
    public List<T> claim(String cluster, int most, Instant now) {
        List<UUID> free = due(cluster, most, now, "skip locked");
        return inOrder(free.isEmpty() ? due(cluster, 1, now, "") : free);
    }

    private List<UUID> due(String cluster, int most, Instant now, String whereLocked) {
        List<?> found = entities.createNativeQuery(
                        """
                        select id from %s
                        where cluster = :cluster and next_attempt_at <= :now
                            and (leased_until is null or leased_until < :now)
                        order by case when %s then 0 else 1 end, next_attempt_at
                        limit :most
                        for update %s
                        """.formatted(type.getAnnotation(Table.class).name(), urgent, whereLocked), UUID.class)
                .setParameter("cluster", cluster)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    private List<T> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery("from " + type.getSimpleName() + " where id in :ids", type)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                .toList();
    }

    /** The row, locked until the transaction ends, if it is still leased to this worker. */
    public Optional<T> leasedBy(Lease lease) {
        return Optional.ofNullable(entities.find(type, lease.row(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.isLeasedBy(lease));
    }
}
